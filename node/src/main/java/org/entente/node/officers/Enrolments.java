package org.entente.node.officers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.Identifiers;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new or a lost device. One administrator asks, which closes the account until it is done; a second one makes out a
 * one-time code and hands it over in person; with it the officer chooses a password, takes the device's secret and
 * proves that the device shows the right code.
 */
public final class Enrolments {
    /** From making out the code to its end: the way to another building, not the night. */
    static final Duration CODE_LASTS = Duration.ofHours(8);

    /** Wrong codes before the enrolment closes and administrators start again. */
    static final int MOST_TRIES = 5;

    /** Shortest password in characters; length is what helps, so nothing else is asked of it. */
    public static final int SHORTEST_PASSWORD_CHARS = 12;

    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** Letters of a one-time code: 31 to the 16th is 79 bits. */
    private static final int CODE_CHARS = 16;

    private final JdbcClient database;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final DeviceSecrets secrets;
    private final SecureRandom chance;
    private final InstantSource time;
    private final Identifiers identifiers;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Enrolments(
            JdbcClient database,
            Sessions sessions,
            PasswordEncoder passwords,
            DeviceSecrets secrets,
            SecureRandom chance,
            InstantSource time,
            Identifiers identifiers,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.database = database;
        this.sessions = sessions;
        this.passwords = passwords;
        this.secrets = secrets;
        this.chance = chance;
        this.time = time;
        this.identifiers = identifiers;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** An enrolment that waits for the second administrator or for the officer. */
    public record Open(UUID officer, UUID askedBy, @Nullable UUID issuedBy) {}

    public List<Open> open() {
        return database.sql("SELECT officer, asked_by, issued_by FROM entente.enrolment WHERE closed_at IS NULL")
                .query((row, number) -> new Open(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    /** The first administrator: the old device is void from now on, and sessions end. */
    public void ask(UUID officer, UUID by) {
        transaction.executeWithoutResult(status -> {
            int changed = database.sql("UPDATE entente.officer SET state = 'AWAITS_DEVICE', failures = 0,"
                            + " refused_until = NULL, device_secret = NULL WHERE id = ? AND state <> 'LEFT'")
                    .param(officer)
                    .update();
            if (changed == 0) {
                throw Refusal.STATE_UNFIT.refused();
            }
            close(officer);
            database.sql("INSERT INTO entente.enrolment (id, officer, asked_by, asked_at) VALUES (?, ?, ?, ?)")
                    .params(identifiers.next(), officer, by, now())
                    .update();
            sessions.end(officer, Sessions.End.ENDED_BY_ADMINISTRATOR);
            trail.record(Deed.of("enrolment.asked").about("officer", officer));
        });
    }

    /** The second administrator: makes out the code, which is shown once and stored as a digest only. */
    public String issue(UUID officer, UUID by) {
        String code = transaction.execute(status -> {
            Row row = lock(officer).orElseThrow(Refusal.NOTHING_ASKED::refused);
            if (row.askedBy().equals(by)) {
                throw Refusal.SECOND_ADMINISTRATOR.refused();
            }
            String fresh = freshCode();
            database.sql("UPDATE entente.enrolment SET issued_by = ?, code_digest = ?, expires_at = ?, tries = 0"
                            + " WHERE id = ?")
                    .params(by, digest(fresh), now().plus(CODE_LASTS), row.id())
                    .update();
            trail.record(Deed.of("enrolment.issued").about("officer", officer));
            return fresh;
        });
        return Objects.requireNonNull(code);
    }

    /** The officer's first step: the code and a new password; returns the secret to type into the device. */
    public String begin(String username, String code, String password) {
        if (password.length() < SHORTEST_PASSWORD_CHARS
                || password.length() > IdentitySource.Credentials.LONGEST_CHARS) {
            throw Refusal.PASSWORD_SHORT.refused();
        }
        String hash = passwords.encode(password);
        byte[] secret = secrets.fresh();
        String shown = transaction.execute(status -> proven(username, code).map(row -> {
            database.sql("UPDATE entente.enrolment SET pending_hash = ?, pending_secret = ? WHERE id = ?")
                    .params(hash, secrets.seal(row.officer(), secret), row.id())
                    .update();
            return Base32.encode(secret);
        }).orElse(null));
        return Optional.ofNullable(shown).orElseThrow(Refusal.CODE_UNFIT::refused);
    }

    /** The officer's second step: the device shows the right code, and the account is open. */
    public void finish(String username, String code, String deviceCode) {
        Boolean done = transaction.execute(status -> proven(username, code)
                .filter(row -> row.pendingSecret() != null && row.pendingHash() != null)
                .map(row -> finish(row, deviceCode.strip()))
                .orElse(false));
        if (!Boolean.TRUE.equals(done)) {
            throw Refusal.CODE_UNFIT.refused();
        }
    }

    private boolean finish(Row row, String deviceCode) {
        byte[] secret = secrets.open(row.officer(), Objects.requireNonNull(row.pendingSecret()));
        var step = Totp.match(secret, deviceCode, time.instant(), 0);
        if (step.isEmpty()) {
            wrong(row);
            return false;
        }
        database.sql("UPDATE entente.officer SET state = 'ACTIVE', password_hash = ?, device_secret = ?,"
                        + " last_step = ?, failures = 0, refused_until = NULL WHERE id = ? AND state = 'AWAITS_DEVICE'")
                .params(row.pendingHash(), row.pendingSecret(), step.getAsLong(), row.officer())
                .update();
        close(row.officer());
        trail.record(Deed.of("enrolment.done").about("officer", row.officer()));
        return true;
    }

    /** The open enrolment whose code this is; a wrong one is counted, and the fifth closes it. */
    private Optional<Row> proven(String username, String code) {
        Optional<Row> found = Username.typed(username)
                .flatMap(name -> database.sql("SELECT id FROM entente.officer WHERE username = ?")
                        .param(name.text())
                        .query(UUID.class)
                        .optional())
                .flatMap(this::lock);
        if (found.isEmpty() || found.get().codeDigest() == null || found.get().expiresAt() == null) {
            return Optional.empty();
        }
        Row row = found.get();
        if (!row.expiresAt().toInstant().isAfter(time.instant())) {
            return Optional.empty();
        }
        String tidy = code.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        if (!MessageDigest.isEqual(row.codeDigest(), digest(tidy))) {
            wrong(row);
            return Optional.empty();
        }
        return found;
    }

    private void wrong(Row row) {
        database.sql("UPDATE entente.enrolment SET tries = tries + 1,"
                        + " closed_at = CASE WHEN tries + 1 >= ? THEN ?::timestamptz END WHERE id = ?")
                .params(MOST_TRIES, now(), row.id())
                .update();
        trail.record(Deed.of("enrolment.wrong").about("officer", row.officer()));
    }

    private void close(UUID officer) {
        database.sql("UPDATE entente.enrolment SET closed_at = ?, pending_secret = NULL, pending_hash = NULL"
                        + " WHERE officer = ? AND closed_at IS NULL")
                .params(now(), officer)
                .update();
    }

    private Optional<Row> lock(UUID officer) {
        return database.sql("SELECT id, officer, asked_by, code_digest, expires_at, pending_hash, pending_secret"
                        + " FROM entente.enrolment WHERE officer = ? AND closed_at IS NULL FOR UPDATE")
                .param(officer)
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getBytes(4),
                        row.getObject(5, OffsetDateTime.class),
                        row.getString(6),
                        row.getBytes(7)))
                .optional();
    }

    private String freshCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_CHARS; i++) {
            code.append(CODE_LETTERS.charAt(chance.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    private static byte[] digest(String code) {
        return Digest.over(code.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private record Row(
            UUID id,
            UUID officer,
            UUID askedBy,
            byte @Nullable [] codeDigest,
            @Nullable OffsetDateTime expiresAt,
            @Nullable String pendingHash,
            byte @Nullable [] pendingSecret) {}
}
