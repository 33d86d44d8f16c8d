package org.entente.node.matters;

import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.protocol.Outcome;
import org.entente.protocol.act.ActHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was made of one arrived act before it is written. */
sealed interface Arrival {
    Admitted admitted();

    ArrivedAct act();

    /** Understood and taken in; {@code opening} is the body of the matter's first act. */
    record Taken(ArrivedAct act, ActHeader header, Kind kind, ObjectNode body, Admitted admitted) implements Arrival {}

    /** Not taken in. Of a matter that is held, the header still counts in the graph, without effect. */
    record Left(ArrivedAct act, @Nullable ActHeader header, Admitted admitted) implements Arrival {
        static Left because(ArrivedAct act, @Nullable ActHeader header, Outcome outcome, String reason) {
            return new Left(act, header, Admitted.not(outcome, reason));
        }
    }
}
