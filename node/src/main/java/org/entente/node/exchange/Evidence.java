package org.entente.node.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.ConsistencyProof;
import org.entente.protocol.ledger.InclusionProof;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/** All that an export of a matter needs to convince a third party; no part is opened here. */
public interface Evidence {
    /**
     * What the ledgers prove of a matter, one after the other. Reads a direction's whole ledger once: for an export, never
     * for a page.
     */
    List<ProvenDirection> of(UUID matter);

    /** Where the acts of a matter stand in the directions that lead to this node, for those that came here. */
    Map<Digest, Long> arrivals(UUID matter);

    /** The header of one act, if it is held and may be seen. */
    Optional<HeldHeader> header(Digest act);

    /** The headers of a matter in the order in which this node came to hold them. */
    List<HeldHeader> headers(UUID matter);

    /**
     * A signed header as it is kept.
     *
     * @param at when this node committed or received it
     */
    record HeldHeader(Digest digest, UUID matter, Nation author, String header, Instant at) {}

    /**
     * One direction with what stands of the matter in it, proven to one head: the last that its sender signed.
     *
     * @param checkpoint that head, as signed
     * @param entries the matter's acts, and every change of key, by position
     * @param receipts the receiver's signed receipts for those acts
     * @param consistencies that each receipt's head is an earlier state of the checkpoint's
     */
    record ProvenDirection(
            Direction direction,
            String checkpoint,
            List<Standing> entries,
            List<String> receipts,
            List<ConsistencyProof> consistencies) {
        /** Adds all of it to an export. */
        public void into(EvidenceWriter writer) {
            try {
                writer.checkpoint(Checkpoint.parse(checkpoint));
                for (Standing standing : entries) {
                    LedgerEntry entry = LedgerEntry.parse(standing.signed());
                    writer.entry(direction, standing.position(), entry);
                    writer.inclusion(direction, entry.digest(), standing.inclusion());
                }
            } catch (Malformed e) {
                throw new IllegalStateException("a stored checkpoint or entry is damaged", e);
            }
            receipts.forEach(receipt -> writer.receipt(Receipt.FORM.stored(receipt)));
            consistencies.forEach(consistency -> writer.consistency(direction, consistency));
        }
    }

    /**
     * An entry and its place.
     *
     * @param signed the header or the change of key, as signed
     * @param act the act, or null where the entry is a change of key
     */
    record Standing(long position, String signed, @Nullable Digest act, InclusionProof inclusion) {}
}
