package org.entente.node.requests;

import static org.entente.protocol.matter.Row.crosses;
import static org.entente.protocol.matter.Row.moves;
import static org.entente.protocol.matter.Side.OPENER;
import static org.entente.protocol.matter.Side.OTHER;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Row;
import org.entente.protocol.matter.Side;

/**
 * The life of a request, as one table. The opener is the requesting nation, the other side the requested one.
 *
 * <p>Why this precedence: a withdrawal counts before everything it crosses, because the purpose for which the partner
 * would have answered is gone; what crossed it is kept and must not be used. A clarification counts before the answer it
 * crosses, so that both take effect. Closing counts last, so that no information is lost to it.
 */
final class RequestLife {
    static final String NONE = "NONE";
    static final String ASKED = "ASKED";
    static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    static final String CLARIFYING = "CLARIFYING";
    static final String PART_ANSWERED = "PART_ANSWERED";
    static final String CLARIFYING_REST = "CLARIFYING_REST";
    static final String ANSWERED = "ANSWERED";
    static final String REFUSED = "REFUSED";
    static final String INFORMED = "INFORMED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String CLOSED = "CLOSED";

    /** Steps that either side may take at any time after the opening and that leave the state as it is. */
    private static final List<String> AT_ANY_TIME = List.of("correct", "ask-permission", "give-permission", "deny-permission");

    private static final List<String> STATES = List.of(
            ASKED, ACKNOWLEDGED, CLARIFYING, PART_ANSWERED, CLARIFYING_REST, ANSWERED, REFUSED, INFORMED, WITHDRAWN, CLOSED);

    static final LifeCycle TABLE = new LifeCycle(
            "request",
            NONE,
            List.of(
                    "ask", "incident", "withdraw", "correct", "clarify", "acknowledge", "ask-clarification", "answer-in-part",
                    "answer", "refuse", "inform", "ask-permission", "give-permission", "deny-permission", "feedback", "close"),
            rows());

    private RequestLife() {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(
                moves(NONE, "ask", OPENER, ASKED),
                moves(NONE, "incident", OPENER, ASKED),
                moves(NONE, "inform", OPENER, INFORMED),
                moves(ASKED, "acknowledge", OTHER, ACKNOWLEDGED),
                moves(ACKNOWLEDGED, "acknowledge", OTHER, ACKNOWLEDGED),
                moves(CLARIFYING, "clarify", OPENER, ACKNOWLEDGED),
                moves(CLARIFYING_REST, "clarify", OPENER, PART_ANSWERED),
                moves(REFUSED, "answer", OTHER, ANSWERED),
                moves(REFUSED, "close", OPENER, CLOSED),
                moves(PART_ANSWERED, "close", OPENER, CLOSED),
                moves(CLARIFYING_REST, "close", OPENER, CLOSED),
                moves(ANSWERED, "close", OPENER, CLOSED),
                moves(INFORMED, "close", OTHER, CLOSED),
                moves(INFORMED, "withdraw", OPENER, WITHDRAWN),
                crosses(WITHDRAWN, "close", OTHER, WITHDRAWN)));
        unanswered(rows, ASKED, CLARIFYING);
        unanswered(rows, ACKNOWLEDGED, CLARIFYING);
        unanswered(rows, CLARIFYING, CLARIFYING);
        unanswered(rows, PART_ANSWERED, CLARIFYING_REST);
        unanswered(rows, CLARIFYING_REST, CLARIFYING_REST);
        self(rows, OPENER, "clarify", ASKED, ACKNOWLEDGED, PART_ANSWERED);
        aboutTheAnswer(rows);
        for (String state : STATES) {
            AT_ANY_TIME.forEach(act -> List.of(Side.values()).forEach(side -> rows.add(moves(state, act, side, state))));
        }
        afterAWithdrawal(rows);
        return List.copyOf(rows);
    }

    /** What may happen while the requested nation still owes an answer. */
    private static void unanswered(List<Row> rows, String state, String clarifying) {
        rows.add(moves(state, "withdraw", OPENER, WITHDRAWN));
        rows.add(moves(state, "ask-clarification", OTHER, clarifying));
        rows.add(moves(state, "answer", OTHER, ANSWERED));
        rows.add(moves(state, "answer-in-part", OTHER, state.equals(CLARIFYING) || state.equals(CLARIFYING_REST) ? CLARIFYING_REST : PART_ANSWERED));
        rows.add(moves(state, "refuse", OTHER, REFUSED));
    }

    /** Questions and thanks about what was answered; they move nothing. */
    private static void aboutTheAnswer(List<Row> rows) {
        self(rows, OPENER, "ask-clarification", PART_ANSWERED, CLARIFYING_REST, ANSWERED, REFUSED);
        self(rows, OTHER, "clarify", PART_ANSWERED, CLARIFYING_REST, ANSWERED, REFUSED, INFORMED);
        self(rows, OTHER, "ask-clarification", INFORMED);
        self(rows, OPENER, "clarify", INFORMED);
        self(rows, OPENER, "feedback", PART_ANSWERED, CLARIFYING_REST, ANSWERED, REFUSED, CLOSED);
        self(rows, OTHER, "feedback", INFORMED, CLOSED);
        for (Side side : Side.values()) {
            self(rows, side, "inform", ASKED, ACKNOWLEDGED, CLARIFYING, PART_ANSWERED, CLARIFYING_REST, ANSWERED, INFORMED);
        }
    }

    /** What crossed a withdrawal stays on the page without effect and must not be used. */
    private static void afterAWithdrawal(List<Row> rows) {
        for (String act : List.of("acknowledge", "ask-clarification", "clarify", "answer", "answer-in-part", "refuse", "inform", "feedback")) {
            rows.add(crosses(WITHDRAWN, act, OTHER, WITHDRAWN));
        }
        // What counted first took the request to a state that no longer knows these steps of the requesting nation.
        rows.add(crosses(ANSWERED, "clarify", OPENER, ANSWERED));
        rows.add(crosses(REFUSED, "clarify", OPENER, REFUSED));
        rows.add(crosses(REFUSED, "inform", OPENER, REFUSED));
        rows.add(crosses(CLOSED, "inform", OTHER, CLOSED));
        rows.add(crosses(CLOSED, "clarify", OTHER, CLOSED));
    }

    private static void self(List<Row> rows, Side side, String act, String... states) {
        for (String state : states) {
            rows.add(moves(state, act, side, state));
        }
    }
}
