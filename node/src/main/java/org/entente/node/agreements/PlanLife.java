package org.entente.node.agreements;

import static org.entente.protocol.matter.Row.crosses;
import static org.entente.protocol.matter.Row.moves;
import static org.entente.protocol.matter.Side.OPENER;
import static org.entente.protocol.matter.Side.OTHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.matters.ToldFact;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Row;
import org.entente.protocol.matter.Side;

/**
 * The life of a yearly plan: proposed, amended, signed by both, reported on, reviewed, the review signed by both. A plan
 * of earlier years is told and confirmed instead, and then reviewed like any other.
 *
 * <p>Why this precedence: a signature counts before an amendment that crosses it, and the amendment then has no effect,
 * so what somebody signed is never changed under his signature. Whoever wants the change gives the text back first. In
 * the review the same holds for figures and minutes.
 */
final class PlanLife {
    static final String PROPOSED = "PROPOSED";
    static final String SIGNED_BY_OPENER = "SIGNED_BY_OPENER";
    static final String SIGNED_BY_OTHER = "SIGNED_BY_OTHER";
    static final String IN_FORCE = "IN_FORCE";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String REVIEWING = "REVIEWING";
    static final String REVIEW_SIGNED_BY_OPENER = "REVIEW_SIGNED_BY_OPENER";
    static final String REVIEW_SIGNED_BY_OTHER = "REVIEW_SIGNED_BY_OTHER";
    static final String REVIEWED = "REVIEWED";

    static final LifeCycle TABLE = new LifeCycle(
            PlanKind.NAME,
            ToldFact.NONE,
            List.of("tell", "confirm", "dispute", "correct", "propose", "sign", "return", "withdraw", "amend", "sign-review",
                    "reopen-review", "figures", "minute", "report"),
            rows());

    private PlanLife() {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(ToldFact.rows(List.of()));
        rows.addAll(List.of(
                moves(ToldFact.NONE, "propose", OPENER, PROPOSED),
                moves(PROPOSED, "withdraw", OPENER, WITHDRAWN),
                moves(PROPOSED, "sign", OPENER, SIGNED_BY_OPENER),
                moves(PROPOSED, "sign", OTHER, SIGNED_BY_OTHER),
                moves(SIGNED_BY_OPENER, "sign", OTHER, IN_FORCE),
                moves(SIGNED_BY_OTHER, "sign", OPENER, IN_FORCE),
                moves(SIGNED_BY_OPENER, "return", OTHER, PROPOSED),
                moves(SIGNED_BY_OTHER, "return", OPENER, PROPOSED),
                moves(SIGNED_BY_OTHER, "withdraw", OPENER, WITHDRAWN)));
        both(rows, PROPOSED, "amend", PROPOSED);
        // What crossed a signature or a withdrawal is kept on the page and has no effect.
        rows.addAll(List.of(
                crosses(SIGNED_BY_OPENER, "amend", OTHER, SIGNED_BY_OPENER),
                crosses(SIGNED_BY_OTHER, "amend", OPENER, SIGNED_BY_OTHER),
                crosses(SIGNED_BY_OPENER, "withdraw", OPENER, WITHDRAWN),
                crosses(WITHDRAWN, "amend", OTHER, WITHDRAWN),
                crosses(WITHDRAWN, "sign", OTHER, WITHDRAWN)));
        review(rows);
        return List.copyOf(rows);
    }

    private static void review(List<Row> rows) {
        for (String state : List.of(ToldFact.CONFIRMED, IN_FORCE, REVIEWING)) {
            both(rows, state, "figures", REVIEWING);
            both(rows, state, "minute", REVIEWING);
            both(rows, state, "report", state);
        }
        rows.addAll(List.of(
                moves(REVIEWING, "sign-review", OPENER, REVIEW_SIGNED_BY_OPENER),
                moves(REVIEWING, "sign-review", OTHER, REVIEW_SIGNED_BY_OTHER),
                moves(REVIEW_SIGNED_BY_OPENER, "sign-review", OTHER, REVIEWED),
                moves(REVIEW_SIGNED_BY_OTHER, "sign-review", OPENER, REVIEWED),
                moves(REVIEW_SIGNED_BY_OPENER, "reopen-review", OTHER, REVIEWING),
                moves(REVIEW_SIGNED_BY_OTHER, "reopen-review", OPENER, REVIEWING)));
        for (String act : List.of("figures", "minute", "report")) {
            rows.add(crosses(REVIEW_SIGNED_BY_OPENER, act, OTHER, REVIEW_SIGNED_BY_OPENER));
            rows.add(crosses(REVIEW_SIGNED_BY_OTHER, act, OPENER, REVIEW_SIGNED_BY_OTHER));
            if (!act.equals("report")) {
                // A fact that was corrected while its review began is confirmed anew first.
                both(rows, ToldFact.TOLD, act, ToldFact.TOLD, Row.Meaning.CROSSES);
                both(rows, ToldFact.DISPUTED, act, ToldFact.DISPUTED, Row.Meaning.CROSSES);
            }
        }
        both(rows, ToldFact.TOLD, "report", ToldFact.TOLD);
        both(rows, ToldFact.DISPUTED, "report", ToldFact.DISPUTED);
        both(rows, REVIEWED, "report", REVIEWED);
    }

    private static void both(List<Row> rows, String state, String act, String next) {
        both(rows, state, act, next, Row.Meaning.MOVES);
    }

    private static void both(List<Row> rows, String state, String act, String next, Row.Meaning meaning) {
        for (Side side : Side.values()) {
            rows.add(new Row(state, act, side, next, meaning));
        }
    }

    static Optional<Side> mustAct(String state) {
        return switch (state) {
            case SIGNED_BY_OPENER, REVIEW_SIGNED_BY_OPENER, PROPOSED -> Optional.of(OTHER);
            case SIGNED_BY_OTHER, REVIEW_SIGNED_BY_OTHER -> Optional.of(OPENER);
            default -> ToldFact.mustAct(state);
        };
    }
}
