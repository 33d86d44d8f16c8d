package org.entente.node.programmes;

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
 * The life of what one side plans and the other agrees to or declines; what was done before is told and confirmed instead.
 *
 * <p>Why this precedence: an agreement counts before a cancellation that crosses it, which then ends what was agreed. A
 * report counts last, in whatever state the rest left the matter.
 */
final class PlannedLife {
    static final String PLANNED = "PLANNED";
    static final String AGREED = "AGREED";
    static final String DECLINED = "DECLINED";
    static final String CANCELLED = "CANCELLED";

    private PlannedLife() {}

    static LifeCycle table(String kind) {
        return new LifeCycle(kind, ToldFact.NONE,
                List.of("tell", "confirm", "dispute", "correct", "plan", "agree", "decline", "cancel", "report"), rows());
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(ToldFact.rows(List.of("report")));
        rows.addAll(List.of(
                moves(ToldFact.NONE, "plan", OPENER, PLANNED),
                moves(PLANNED, "agree", OTHER, AGREED),
                moves(PLANNED, "decline", OTHER, DECLINED),
                moves(PLANNED, "cancel", OPENER, CANCELLED),
                crosses(DECLINED, "cancel", OPENER, CANCELLED)));
        for (Side side : Side.values()) {
            rows.add(moves(AGREED, "cancel", side, CANCELLED));
            rows.add(crosses(CANCELLED, "cancel", side, CANCELLED));
            rows.add(moves(AGREED, "report", side, AGREED));
            rows.add(moves(CANCELLED, "report", side, CANCELLED));
        }
        return List.copyOf(rows);
    }

    static Optional<Side> mustAct(String state) {
        return state.equals(PLANNED) ? Optional.of(OTHER) : ToldFact.mustAct(state);
    }
}
