package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.matter.Step;
import org.jspecify.annotations.Nullable;

/**
 * One act of a matter, as its page needs it.
 *
 * @param heldAt when we committed or received it
 * @param effect what became of it in the matter
 * @param outcome what its receiver made of it; of our own acts before a receipt, {@code ACCEPTED} is assumed
 * @param releasedBy our releasing officer; none for the partner's acts
 */
public record HeldAct(
        Digest digest,
        UUID matter,
        String act,
        Nation author,
        String authority,
        String post,
        Set<Digest> seen,
        Instant claimedAt,
        Instant heldAt,
        Effect effect,
        Outcome outcome,
        int handling,
        List<PartEntry> parts,
        @Nullable UUID releasedBy,
        @Nullable UUID draftedBy) {
    /** An act name that no table has: an act that its receiver did not accept moves nothing, on both sides alike. */
    private static final String VOID = "";

    public HeldAct {
        seen = Set.copyOf(seen);
        parts = List.copyOf(parts);
    }

    Step step() {
        return new Step(digest, outcome == Outcome.ACCEPTED ? act : VOID, author, seen);
    }

    HeldAct with(Effect newEffect) {
        return new HeldAct(digest, matter, act, author, authority, post, seen, claimedAt, heldAt, newEffect, outcome, handling,
                parts, releasedBy, draftedBy);
    }

    HeldAct with(Outcome newOutcome) {
        return new HeldAct(digest, matter, act, author, authority, post, seen, claimedAt, heldAt, effect, newOutcome, handling,
                parts, releasedBy, draftedBy);
    }

    boolean hasBody() {
        return !parts.isEmpty() && parts.getFirst().role() == PartEntry.Role.BODY;
    }
}
