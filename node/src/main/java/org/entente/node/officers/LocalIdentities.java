package org.entente.node.officers;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The built-in identity source: a password hashed with Argon2id, and a code from the officer's device. */
final class LocalIdentities implements IdentitySource {
    /** Passwords hashed at once. Each takes 16 MiB for a moment, and a flood of sign-ins may not take the node's memory. */
    private static final int HASHES_AT_ONCE = 4;

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Attempts attempts;
    private final String nobodysHash;
    private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE);

    LocalIdentities(JdbcClient database, PasswordEncoder passwords, Attempts attempts) {
        this.database = database;
        this.passwords = passwords;
        this.attempts = attempts;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public Optional<UUID> identify(Credentials credentials) {
        if (!credentials.wellFormed()) {
            return Optional.empty();
        }
        Optional<Row> row = Username.typed(credentials.username()).flatMap(this::row);
        // An unknown name takes as long as a wrong password, so that time does not tell who has an account.
        String hash = row.map(Row::hash).orElse(nobodysHash);
        boolean right = matches(credentials.password(), hash);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Attempts.Answer answer = attempts.judge(row.get().id(), right, credentials.code().strip());
        return answer == Attempts.Answer.RIGHT ? Optional.of(row.get().id()) : Optional.empty();
    }

    private Optional<Row> row(Username username) {
        return database.sql("SELECT id, password_hash FROM entente.officer WHERE username = ?")
                .param(username.text())
                .query((found, number) -> new Row(found.getObject(1, UUID.class), found.getString(2)))
                .optional();
    }

    private boolean matches(String password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private record Row(UUID id, @Nullable String hash) {}
}
