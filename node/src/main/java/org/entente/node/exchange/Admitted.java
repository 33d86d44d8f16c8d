package org.entente.node.exchange;

import java.time.Instant;
import java.time.ZoneId;
import org.entente.protocol.receipt.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrived act; goes into the signed receipt as it stands.
 *
 * @param reason a typed code for every outcome but {@code ACCEPTED}
 * @param rule the clock's rule, null where no clock starts
 * @param ruleVersion version of that rule
 * @param dueAt when the answer is due
 * @param zone the legal zone of {@code dueAt}, the requested nation's
 */
public record Admitted(
        Outcome outcome,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable Integer ruleVersion,
        @Nullable Instant dueAt,
        @Nullable ZoneId zone) {
    /** Accepted; no clock starts. */
    public static Admitted accepted() {
        return new Admitted(Outcome.ACCEPTED, null, null, null, null, null);
    }

    /** Accepted, and a clock starts. */
    public static Admitted accepted(String rule, int ruleVersion, Instant dueAt, ZoneId zone) {
        return new Admitted(Outcome.ACCEPTED, null, rule, ruleVersion, dueAt, zone);
    }

    /** Not accepted, for a typed reason. The parts kept for a stopped act are destroyed in the same transaction. */
    public static Admitted not(Outcome outcome, String reason) {
        if (outcome == Outcome.ACCEPTED) {
            throw new IllegalArgumentException("an accepted act has no reason against it");
        }
        return new Admitted(outcome, reason, null, null, null, null);
    }
}
