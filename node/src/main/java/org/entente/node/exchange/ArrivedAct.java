package org.entente.node.exchange;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.jose.Signed;
import org.jspecify.annotations.Nullable;

/**
 * A partner's act whose signature and position hold.
 *
 * @param header as it was signed; verified
 * @param from the partner whose key signed it; the header's author is of this nation
 * @param epoch the epoch of the direction
 * @param position its place in the partner's ledger towards us; {@link #OUTSIDE} for an urgent act outside a frozen one
 * @param receivedAt our clock
 * @param body plaintext that matches its commitment; null where the act has none or it is unreadable
 * @param unreadable what is wrong with the first part that nobody here can read, null where all opened
 */
public record ArrivedAct(
        Signed<ActHeader> header,
        Nation from,
        int epoch,
        long position,
        Instant receivedAt,
        byte @Nullable [] body,
        @Nullable Unreadable unreadable) {
    public static final long OUTSIDE = -1;

    /** What was wrong with a seal. */
    public enum Unreadable {
        /** Parts and header do not go together. */
        MISSING,
        UNKNOWN_SEALING_KEY,
        SEAL_BROKEN,
        COMMITMENT_BROKEN
    }

    public Digest digest() {
        return header.digest();
    }

    public UUID matter() {
        return header.content().matter();
    }

    public boolean outsideLedger() {
        return position == OUTSIDE;
    }
}
