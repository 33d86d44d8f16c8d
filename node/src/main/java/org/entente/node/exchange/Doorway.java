package org.entente.node.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One thing a partner can come for. */
interface Doorway {
    /** The path after {@link ExchangeDoor#ROOT}, up to the next slash. */
    String name();

    /** Serves a caller whose certificate is the partner's; writes the answer. */
    void serve(Peer partner, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway;
}
