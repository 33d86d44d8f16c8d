package org.entente.node.exchange;

import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** The peers this node is paired with, as their cards stand now. Asked on every parcel: answers come from memory, a stranger's excepted. */
public interface Peers {
    Optional<Peer> find(Nation nation);

    Optional<Peer> byCertificate(Digest certificate);

    List<Peer> all();
}
