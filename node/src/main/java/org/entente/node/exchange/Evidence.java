package org.entente.node.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/** All that an export of a matter needs to convince a third party; no part is opened here. */
public interface Evidence {
    /** The acts of a matter with their proofs, in the order in which this node came to hold them. */
    List<ProvenAct> of(UUID matter);

    /** The header of one act, if it is held and may be seen. */
    java.util.Optional<HeldHeader> header(Digest act);

    /** The headers of a matter in the order in which this node came to hold them. */
    List<HeldHeader> headers(UUID matter);

    /**
     * A signed header as it is kept.
     *
     * @param at when this node committed or received it
     */
    record HeldHeader(Digest digest, UUID matter, Nation author, String header, Instant at) {}

    /** One act, and each ledger direction that holds it. */
    record ProvenAct(HeldHeader header, List<Place> places) {}

    /**
     * The act in one direction.
     *
     * @param inclusion audit path of RFC 9162 from the leaf to the checkpoint's root
     * @param checkpoint the author's signed checkpoint that covers the position
     * @param receipt the receiver's signed receipt, null while there is none
     */
    record Place(
            Nation from,
            Nation to,
            int epoch,
            long position,
            long treeSize,
            List<Digest> inclusion,
            String checkpoint,
            @Nullable String receipt) {}
}
