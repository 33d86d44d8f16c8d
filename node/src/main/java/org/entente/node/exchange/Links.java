package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.Nation;

/** How each link is doing. Holds no content of any matter. */
public interface Links {
    LinkState state(Nation partner);

    List<LinkState> all();

    /** Asks for an attempt now instead of at the next due time. */
    void tryNow(Nation partner);
}
