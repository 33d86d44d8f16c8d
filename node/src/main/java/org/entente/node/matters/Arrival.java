package org.entente.node.matters;

import java.util.List;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.ActHeader;
import tools.jackson.databind.node.ObjectNode;

/** What was made of one arrived act before it is written. */
sealed interface Arrival {
    Admitted admitted();

    ArrivedAct act();

    default ActHeader header() {
        return act().header().content();
    }

    /** Understood and taken in; {@code flags} are texts that two people have to read. */
    record Taken(ArrivedAct act, Kind kind, ObjectNode body, List<Flag> flags, Admitted admitted) implements Arrival {}

    /** Not taken in. Of a matter that is held, the header still counts in the graph, without effect. */
    record Left(ArrivedAct act, Admitted admitted) implements Arrival {
        static Left because(ArrivedAct act, Outcome outcome, String reason) {
            return new Left(act, Admitted.not(outcome, reason));
        }
    }
}
