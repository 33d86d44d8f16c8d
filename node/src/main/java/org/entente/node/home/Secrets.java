package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** The machine's own passwords of one home, each a file that its owner alone may read, made on first use. */
final class Secrets {
    /** 256 bits: nobody types these, so nothing speaks for fewer. */
    private static final int SECRET_BYTES = 32;

    private final Path directory;
    private final SecureRandom random;

    Secrets(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The passwords of the database's roles. */
    Map<DatabaseRole, String> passwords() {
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            passwords.put(role, secret(role.login()));
        }
        return passwords;
    }

    synchronized String secret(String name) {
        try {
            Path file = file(name);
            if (Files.notExists(file)) {
                DurableFiles.directory(directory);
                byte[] bytes = new byte[SECRET_BYTES];
                random.nextBytes(bytes);
                DurableFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
