package org.entente.node.exchange;

import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** The partners this node is paired with, as their cards stand now. Asked on every parcel: answers come from memory. */
public interface Partners {
    Optional<Partner> find(Nation nation);

    Optional<Partner> byCertificate(Digest certificate);

    List<Partner> all();
}
