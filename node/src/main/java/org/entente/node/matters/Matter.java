package org.entente.node.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * A matter as this node reads it from its acts.
 *
 * @param ours whether our nation opened it
 * @param partner the other nation
 * @param holder the unit of ours that must see to it
 * @param registerNumber our own number, with {@code registerYear}
 * @param title words of the opening act; none once erased
 * @param mustAct who must take the next step
 * @param handling the strictest code of its acts
 * @param acts how many it has
 * @param channel how it came if not through Entente; then it has no acts and nothing of it is signed
 */
public record Matter(
        UUID id,
        String kind,
        int kindVersion,
        String reference,
        int registerYear,
        long registerNumber,
        @Nullable String title,
        @Nullable Language titleLanguage,
        boolean ours,
        Nation partner,
        String ourAuthority,
        String theirAuthority,
        String holder,
        @Nullable UUID assignedTo,
        String state,
        MustAct mustAct,
        int handling,
        boolean urgent,
        @Nullable String urgencyReason,
        String basis,
        @Nullable String iccs,
        @Nullable String instrument,
        @Nullable String caseNumber,
        Instant openedAt,
        Instant movedAt,
        int acts,
        Clock clock,
        boolean fictional,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate eraseOn,
        @Nullable Instant erasedAt,
        @Nullable Channel channel) {
    /** Who must take the next step. */
    public enum MustAct {
        WE,
        THEY,
        NOBODY
    }

    /**
     * The clock as the receipts say it.
     *
     * @param startedAt received-at of the receipt that started it; none while no receipt has come
     * @param stoppedAt since when it stands, none while it runs
     * @param reason the named reason of the stop
     */
    public record Clock(
            @Nullable Instant startedAt,
            @Nullable Instant stoppedAt,
            @Nullable String reason,
            @Nullable Instant dueAt,
            @Nullable String rule,
            @Nullable String ruleVersion,
            @Nullable ZoneId zone) {
        static final Clock NONE = new Clock(null, null, null, null, null, null, null);

        Clock started(Instant at, String byRule, String version, Instant due, ZoneId inZone) {
            return new Clock(at, null, null, due, byRule, version, inZone);
        }

        Clock stopped(Instant at, String why) {
            return new Clock(startedAt, at, why, dueAt, rule, ruleVersion, zone);
        }

        Clock running(Instant newDue) {
            return new Clock(startedAt, null, null, newDue, rule, ruleVersion, zone);
        }

        public boolean started() {
            return startedAt != null && dueAt != null && zone != null;
        }
    }

    /** Our own number as people write it. */
    public String register() {
        return registerYear + "-" + String.format("%06d", registerNumber);
    }

    Matter with(String newState, MustAct who, Instant at, int newActs, int strictest) {
        return new Matter(id, kind, kindVersion, reference, registerYear, registerNumber, title, titleLanguage, ours, partner,
                ourAuthority, theirAuthority, holder, assignedTo, newState, who, strictest, urgent, urgencyReason, basis, iccs,
                instrument, caseNumber, openedAt, at, newActs, clock, fictional, reviewOn, eraseOn, erasedAt, channel);
    }

    Matter with(Clock newClock) {
        return new Matter(id, kind, kindVersion, reference, registerYear, registerNumber, title, titleLanguage, ours, partner,
                ourAuthority, theirAuthority, holder, assignedTo, state, mustAct, handling, urgent, urgencyReason, basis, iccs,
                instrument, caseNumber, openedAt, movedAt, acts, newClock, fictional, reviewOn, eraseOn, erasedAt, channel);
    }

    Matter keptUntil(LocalDate review, LocalDate erase) {
        return new Matter(id, kind, kindVersion, reference, registerYear, registerNumber, title, titleLanguage, ours, partner,
                ourAuthority, theirAuthority, holder, assignedTo, state, mustAct, handling, urgent, urgencyReason, basis, iccs,
                instrument, caseNumber, openedAt, movedAt, acts, clock, fictional, review, erase, erasedAt, channel);
    }

    Matter cameBy(Channel by) {
        return new Matter(id, kind, kindVersion, reference, registerYear, registerNumber, title, titleLanguage, ours, partner,
                ourAuthority, theirAuthority, holder, assignedTo, state, mustAct, handling, urgent, urgencyReason, basis, iccs,
                instrument, caseNumber, openedAt, movedAt, acts, clock, fictional, reviewOn, eraseOn, erasedAt, by);
    }

    Matter heldBy(String unit, @Nullable UUID officer) {
        return new Matter(id, kind, kindVersion, reference, registerYear, registerNumber, title, titleLanguage, ours, partner,
                ourAuthority, theirAuthority, unit, officer, state, mustAct, handling, urgent, urgencyReason, basis, iccs,
                instrument, caseNumber, openedAt, movedAt, acts, clock, fictional, reviewOn, eraseOn, erasedAt, channel);
    }
}
