package org.entente.node.officers;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is signed in. An officer has one session: signing in again ends the one before, so a forgotten screen closes by
 * itself and a stolen password does not go unseen. The limits go by the time on the wall.
 */
final class Sessions {
    /** From sign-in to the end of the session: a shift of eight hours and its hand-over. */
    static final Duration LONGEST = Duration.ofHours(10);

    /** How often the last use is written down; writing it on every request would cost a row's version each. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    private static final int SECRET_BYTES = 32;

    /** Why a session ended; the sign-in page says it. */
    enum End {
        SIGNED_OUT,
        REPLACED,
        IDLE,
        TOO_LONG,
        ENDED_BY_ADMINISTRATOR
    }

    /** What a request's session is worth. */
    sealed interface Standing {
        record Open(UUID officer) implements Standing {}

        record Ended(End because) implements Standing {}
    }

    private final JdbcClient database;
    private final InstantSource time;
    private final SecureRandom chance;
    private final AuditTrail trail;
    private final Duration idle;

    Sessions(JdbcClient database, InstantSource time, SecureRandom chance, AuditTrail trail, Duration idle) {
        this.database = database;
        this.time = time;
        this.chance = chance;
        this.trail = trail;
        this.idle = idle;
    }

    /** Starts a session and ends any other of this officer; returns the secret that names it. */
    String start(UUID officer) {
        database.sql("SELECT id FROM entente.officer WHERE id = ? FOR UPDATE")
                .param(officer)
                .query(UUID.class)
                .single();
        end(officer, End.REPLACED);
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime now = now();
        database.sql("INSERT INTO entente.officer_session (digest, officer, started_at, seen_at) VALUES (?, ?, ?, ?)")
                .params(digest(secret), officer, now, now)
                .update();
        trail.record(Deed.of("session.started").about("officer", officer));
        return secret;
    }

    /** Looks a session up and ends it if a limit is passed. A page that refreshes by itself does not count as use. */
    Standing look(String secret, boolean used) {
        Optional<Row> found = database.sql("SELECT officer, started_at, seen_at, ended_because"
                        + " FROM entente.officer_session WHERE digest = ?")
                .param(digest(secret))
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .optional();
        if (found.isEmpty()) {
            return new Standing.Ended(End.SIGNED_OUT);
        }
        Row session = found.get();
        Instant now = time.instant();
        if (session.endedBecause() != null) {
            return new Standing.Ended(End.valueOf(session.endedBecause()));
        }
        if (!now.isBefore(session.startedAt().plus(LONGEST))) {
            return endOne(secret, session.officer(), End.TOO_LONG);
        }
        if (!now.isBefore(session.seenAt().plus(idle))) {
            return endOne(secret, session.officer(), End.IDLE);
        }
        if (used && session.seenAt().plus(NOTED_EVERY).isBefore(now)) {
            database.sql("UPDATE entente.officer_session SET seen_at = ? WHERE digest = ?")
                    .params(now(), digest(secret))
                    .update();
        }
        return new Standing.Open(session.officer());
    }

    Standing endOne(String secret, UUID officer, End because) {
        int ended = database.sql("UPDATE entente.officer_session SET ended_at = ?, ended_because = ?"
                        + " WHERE digest = ? AND ended_at IS NULL")
                .params(now(), because.name(), digest(secret))
                .update();
        if (ended > 0) {
            recordEnd(officer, because);
        }
        return new Standing.Ended(because);
    }

    /** Ends every session of an officer. */
    void end(UUID officer, End because) {
        int ended = database.sql("UPDATE entente.officer_session SET ended_at = ?, ended_because = ?"
                        + " WHERE officer = ? AND ended_at IS NULL")
                .params(now(), because.name(), officer)
                .update();
        if (ended > 0) {
            recordEnd(officer, because);
        }
    }

    private void recordEnd(UUID officer, End because) {
        trail.record(Deed.of("session.ended").about("officer", officer).with("because", because.name()));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String secret) {
        return Digest.over(secret.getBytes(StandardCharsets.US_ASCII)).bytes();
    }

    private record Row(UUID officer, Instant startedAt, Instant seenAt, @Nullable String endedBecause) {}
}
