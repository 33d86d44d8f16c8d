package org.entente.node.matters;

import static org.entente.protocol.matter.Row.crosses;
import static org.entente.protocol.matter.Row.moves;
import static org.entente.protocol.matter.Side.OPENER;
import static org.entente.protocol.matter.Side.OTHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Row;
import org.entente.protocol.matter.Side;

/**
 * The life of a fact that one side tells from its records and the other confirms or disputes. A dispute keeps both
 * values, each with its source, until the teller corrects his or the other side confirms it after all.
 *
 * <p>Why this precedence: a confirmation counts before a correction it crosses, so the corrected fact is confirmed anew and
 * nobody has confirmed what he has not seen. A report counts whenever it comes.
 */
public final class ToldFact {
    public static final String NONE = "NONE";
    public static final String TOLD = "TOLD";
    public static final String CONFIRMED = "CONFIRMED";
    public static final String DISPUTED = "DISPUTED";

    private static final List<String> STATES = List.of(TOLD, CONFIRMED, DISPUTED);

    private ToldFact() {}

    /**
     * The table of a kind.
     *
     * @param reports acts that either side may add at any time and that leave the state as it is, such as {@code report}
     */
    public static LifeCycle table(String kind, List<String> reports) {
        List<String> acts = new ArrayList<>(List.of("tell", "confirm", "dispute", "correct"));
        acts.addAll(reports);
        return new LifeCycle(kind, NONE, acts, rows(reports));
    }

    /** The rows alone, for a kind whose life goes on from there. */
    public static List<Row> rows(List<String> reports) {
        List<Row> rows = new ArrayList<>(List.of(
                moves(NONE, "tell", OPENER, TOLD),
                moves(TOLD, "confirm", OTHER, CONFIRMED),
                moves(DISPUTED, "confirm", OTHER, CONFIRMED),
                moves(TOLD, "dispute", OTHER, DISPUTED),
                moves(CONFIRMED, "dispute", OTHER, DISPUTED),
                moves(DISPUTED, "dispute", OTHER, DISPUTED),
                // A second word of the same side, both on their way at once.
                crosses(CONFIRMED, "confirm", OTHER, CONFIRMED)));
        for (String state : STATES) {
            rows.add(moves(state, "correct", OPENER, TOLD));
            reports.forEach(report -> List.of(Side.values()).forEach(side -> rows.add(moves(state, report, side, state))));
        }
        return rows;
    }

    /** Whether our side is the one that has to look at the fact. */
    public static Optional<Side> mustAct(String state) {
        return switch (state) {
            case TOLD -> Optional.of(OTHER);
            case DISPUTED -> Optional.of(OPENER);
            default -> Optional.empty();
        };
    }
}
