package org.entente.node.officers;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts wrong tries and takes device codes, one at a time for each officer: the account's row is locked while the
 * count and the last used code are looked at. Many guesses sent at once gain nothing, since each is judged when its
 * turn comes, and after the fifth the account waits, even for the right answer.
 */
final class Attempts {
    /** Wrong tries in a row before the account waits. Five is what a tired officer needs at most. */
    static final int FREE_TRIES = 5;

    /** Wrong tries in a row before an administrator has to unlock. */
    static final int MOST_TRIES = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Doublings after which the longest wait is passed anyway; keeps the shift small. */
    private static final int MOST_DOUBLINGS = 6;

    /** What came of a try. */
    enum Answer {
        RIGHT,
        WRONG,
        /** This code was used already; the device shows another one in at most 30 seconds. */
        USED,
        /** After wrong tries nothing is taken for a while. */
        WAIT
    }

    private final JdbcClient database;
    private final TransactionTemplate own;
    private final DeviceSecrets secrets;
    private final InstantSource time;
    private final AuditTrail trail;

    /** {@code own} starts a transaction of its own, so that a wrong try is counted even if the caller's is undone. */
    Attempts(
            JdbcClient database,
            TransactionTemplate own,
            DeviceSecrets secrets,
            InstantSource time,
            AuditTrail trail) {
        this.database = database;
        this.own = own;
        this.secrets = secrets;
        this.time = time;
        this.trail = trail;
    }

    /** Judges one try: the password was right or wrong, and this code was typed. */
    Answer judge(UUID officer, boolean passwordRight, String code) {
        Answer answer = own.execute(status -> lock(officer)
                .map(row -> judge(row, passwordRight, code))
                .orElse(Answer.WRONG));
        return answer == null ? Answer.WRONG : answer;
    }

    private Answer judge(Row row, boolean passwordRight, String code) {
        Instant now = time.instant();
        if (!row.state().equals(Officer.State.ACTIVE.name()) || row.deviceSecret() == null) {
            return Answer.WRONG;
        }
        if (row.refusedUntil() != null && row.refusedUntil().toInstant().isAfter(now)) {
            return Answer.WAIT;
        }
        byte[] secret = secrets.open(row.id(), row.deviceSecret());
        OptionalLong step = Totp.match(secret, code, now, row.lastStep());
        if (passwordRight && step.isPresent()) {
            database.sql("UPDATE entente.officer SET failures = 0, refused_until = NULL, last_step = ? WHERE id = ?")
                    .params(step.getAsLong(), row.id())
                    .update();
            return Answer.RIGHT;
        }
        if (passwordRight && Totp.match(secret, code, now, 0).isPresent()) {
            return Answer.USED;
        }
        wrong(row, now);
        return Answer.WRONG;
    }

    private void wrong(Row row, Instant now) {
        int failures = row.failures() + 1;
        boolean lock = failures >= MOST_TRIES;
        database.sql("UPDATE entente.officer SET failures = ?, refused_until = ?, state = ? WHERE id = ?")
                .param(1, failures)
                .param(2, until(failures, now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(3, lock ? Officer.State.LOCKED.name() : row.state())
                .param(4, row.id())
                .update();
        trail.record(Deed.of(lock ? "officer.locked-by-tries" : "sign-in.wrong")
                .about("officer", row.id())
                .with("failures", failures));
    }

    private static @Nullable OffsetDateTime until(int failures, Instant now) {
        if (failures < FREE_TRIES) {
            return null;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).atOffset(ZoneOffset.UTC);
    }

    private Optional<Row> lock(UUID officer) {
        return database.sql("SELECT id, state, device_secret, last_step, failures, refused_until"
                        + " FROM entente.officer WHERE id = ? FOR UPDATE")
                .param(officer)
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBytes(3),
                        row.getLong(4),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class)))
                .optional();
    }

    private record Row(
            UUID id,
            String state,
            byte @Nullable [] deviceSecret,
            long lastStep,
            int failures,
            @Nullable OffsetDateTime refusedUntil) {}
}
