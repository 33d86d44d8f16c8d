package org.entente.node.meetings;

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
 * The life of a meeting: invited, accepted or declined, its programme written by either side, held, its minutes signed by
 * both. A meeting of earlier years is told and confirmed instead.
 *
 * <p>Why this precedence: what happened counts before what was meant to happen. Minutes that cross a cancellation mean
 * that the meeting was held. A signature counts before new minutes that cross it; the new minutes then open the text
 * again, and what somebody signed is signed anew by both or not at all.
 */
final class MeetingLife {
    static final String INVITED = "INVITED";
    static final String ACCEPTED = "ACCEPTED";
    static final String DECLINED = "DECLINED";
    static final String CANCELLED = "CANCELLED";
    static final String MINUTED = "MINUTED";
    static final String SIGNED_BY_OPENER = "SIGNED_BY_OPENER";
    static final String SIGNED_BY_OTHER = "SIGNED_BY_OTHER";
    static final String MINUTES_SIGNED = "MINUTES_SIGNED";

    static final LifeCycle TABLE = new LifeCycle(
            MeetingKind.NAME,
            ToldFact.NONE,
            List.of("tell", "confirm", "dispute", "correct", "invite", "programme", "accept", "decline", "sign-minutes", "minutes",
                    "cancel", "report"),
            rows());

    private MeetingLife() {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(ToldFact.rows(List.of("report")));
        rows.addAll(List.of(
                moves(ToldFact.NONE, "invite", OPENER, INVITED),
                moves(INVITED, "accept", OTHER, ACCEPTED),
                moves(INVITED, "decline", OTHER, DECLINED),
                moves(INVITED, "cancel", OPENER, CANCELLED),
                moves(MINUTED, "sign-minutes", OPENER, SIGNED_BY_OPENER),
                moves(MINUTED, "sign-minutes", OTHER, SIGNED_BY_OTHER),
                moves(SIGNED_BY_OPENER, "sign-minutes", OTHER, MINUTES_SIGNED),
                moves(SIGNED_BY_OTHER, "sign-minutes", OPENER, MINUTES_SIGNED),
                moves(SIGNED_BY_OPENER, "minutes", OTHER, MINUTED),
                moves(SIGNED_BY_OTHER, "minutes", OPENER, MINUTED),
                crosses(DECLINED, "cancel", OPENER, CANCELLED)));
        for (Side side : Side.values()) {
            rows.addAll(List.of(
                    moves(INVITED, "programme", side, INVITED),
                    moves(ACCEPTED, "programme", side, ACCEPTED),
                    moves(ACCEPTED, "minutes", side, MINUTED),
                    moves(ACCEPTED, "cancel", side, CANCELLED),
                    moves(MINUTED, "minutes", side, MINUTED),
                    crosses(MINUTED, "cancel", side, MINUTED),
                    crosses(CANCELLED, "cancel", side, CANCELLED)));
            List.of(ACCEPTED, MINUTED, SIGNED_BY_OPENER, SIGNED_BY_OTHER, MINUTES_SIGNED, CANCELLED)
                    .forEach(state -> rows.add(moves(state, "report", side, state)));
        }
        return List.copyOf(rows);
    }

    static Optional<Side> mustAct(String state) {
        return switch (state) {
            case INVITED, SIGNED_BY_OPENER -> Optional.of(OTHER);
            case SIGNED_BY_OTHER -> Optional.of(OPENER);
            default -> ToldFact.mustAct(state);
        };
    }
}
