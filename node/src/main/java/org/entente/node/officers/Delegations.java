package org.entente.node.officers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Absence and shifts: in the window the delegate gets the releases of the other's desk, and sees its matters. */
public final class Delegations {
    /** Longest window: beyond a month the post is somebody else's and is given to him. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** Why a desk is handed over. */
    public enum Reason {
        ABSENCE,
        SHIFT
    }

    private final JdbcClient database;
    private final Accounts accounts;
    private final Identifiers identifiers;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Delegations(
            JdbcClient database,
            Accounts accounts,
            Identifiers identifiers,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.database = database;
        this.accounts = accounts;
        this.identifiers = identifiers;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Hands the releases of one officer's desk to another from one instant until another. */
    public UUID give(UUID from, UUID to, Reason reason, Instant starts, Instant ends, UUID by) {
        if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw Refusal.WINDOW_UNFIT.refused();
        }
        UUID id = identifiers.next();
        transaction.executeWithoutResult(status -> {
            Officer giver = accounts.find(from).orElseThrow(Refusal.OFFICER_UNKNOWN::refused);
            Officer taker = accounts.find(to).orElseThrow(Refusal.OFFICER_UNKNOWN::refused);
            if (from.equals(to)
                    || !giver.has(Role.RELEASING_OFFICER)
                    || taker.state() != Officer.State.ACTIVE
                    || taker.roles().stream().noneMatch(Role::desk)) {
                throw Refusal.DELEGATE_UNFIT.refused();
            }
            database.sql("INSERT INTO entente.delegation"
                            + " (id, from_officer, to_officer, reason, starts_at, ends_at, made_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            from,
                            to,
                            reason.name(),
                            starts.atOffset(ZoneOffset.UTC),
                            ends.atOffset(ZoneOffset.UTC),
                            by)
                    .update();
            trail.record(Deed.of("delegation.given")
                    .about("officer", from)
                    .with("to", to)
                    .with("reason", reason));
        });
        return id;
    }

    /** One that runs or will run. */
    public record Given(UUID id, UUID from, UUID to, Reason reason, Instant starts, Instant ends) {}

    /** What an officer gave or was given, the next to end first; one that was ended before it began never was. */
    public List<Given> of(UUID officer) {
        return database.sql("""
                        SELECT id, from_officer, to_officer, reason, starts_at, ends_at FROM entente.delegation
                        WHERE (from_officer = ? OR to_officer = ?) AND ends_at > ?
                            AND ends_at > starts_at + interval '1 second' ORDER BY ends_at LIMIT 50""")
                .params(officer, officer, accounts.now())
                .query((row, number) -> new Given(
                        row.getObject("id", UUID.class),
                        row.getObject("from_officer", UUID.class),
                        row.getObject("to_officer", UUID.class),
                        Reason.valueOf(row.getString("reason")),
                        row.getObject("starts_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends a delegation before its time; one that is over already stays as it was. */
    public void end(UUID delegation) {
        transaction.executeWithoutResult(status -> {
            int ended = database.sql("""
                            UPDATE entente.delegation SET ends_at = greatest(?, starts_at + interval '1 microsecond')
                            WHERE id = ? AND ends_at > ?""")
                    .params(accounts.now(), delegation, accounts.now())
                    .update();
            if (ended > 0) {
                trail.record(Deed.of("delegation.ended").about("delegation", delegation));
            }
        });
    }
}
