package org.entente.node.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** Per partner: who has an act and who has not, and why. */
public interface Deliveries {
    /** One state for each recipient of our act; empty for an act that is not ours or not to be seen. */
    SortedMap<Nation, Delivery> of(Digest act);

    /** The same for many acts at once, with one query. */
    Map<Digest, SortedMap<Nation, Delivery>> of(Collection<Digest> acts);

    /** Urgent acts of a partner that were handed over to us outside the ledger and have no position yet. */
    Map<Digest, Delivery.Outside> arrivedOutside(UUID matter);
}
