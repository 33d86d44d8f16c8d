package org.entente.protocol.simulation;

import static org.entente.protocol.matter.Row.crosses;
import static org.entente.protocol.matter.Row.moves;

import java.util.List;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Side;

/** The kind of matter that simulated nations deal with: small, long-lived and full of crossings. */
final class Questions {
    static final LifeCycle TABLE = new LifeCycle(
            "question",
            "NONE",
            List.of("ask", "withdraw", "correct", "part", "answer"),
            List.of(
                    moves("NONE", "ask", Side.OPENER, "ASKED"),
                    moves("ASKED", "correct", Side.OPENER, "ASKED"),
                    moves("ASKED", "withdraw", Side.OPENER, "WITHDRAWN"),
                    moves("ASKED", "part", Side.OTHER, "ASKED"),
                    moves("ASKED", "answer", Side.OTHER, "ANSWERED"),
                    moves("ANSWERED", "correct", Side.OPENER, "ASKED"),
                    crosses("WITHDRAWN", "part", Side.OTHER, "WITHDRAWN"),
                    crosses("WITHDRAWN", "answer", Side.OTHER, "WITHDRAWN")));

    private Questions() {}
}
