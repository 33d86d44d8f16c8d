package org.entente.node.home;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/**
 * Where one embedded PostgreSQL lives.
 *
 * @param directory its data, its log, the port it had last and its lock
 * @param cache where the binaries are unpacked, shared by all homes of this user
 * @param secret holds the superuser's password
 * @param settings stand above those of {@link PostgresCluster}; tests use it to trade safety for time
 */
record PostgresPlace(Path directory, Path cache, Path secret, Map<String, String> settings) {

    static PostgresPlace in(Path directory) {
        return new PostgresPlace(
                directory.toAbsolutePath().normalize(),
                PostgresBinaries.defaultCache(),
                directory.resolve("superuser").toAbsolutePath(),
                Map.of());
    }

    PostgresPlace withSecret(Path file) {
        return new PostgresPlace(directory, cache, file.toAbsolutePath(), settings);
    }

    PostgresPlace withSettings(Map<String, String> above) {
        return new PostgresPlace(directory, cache, secret, Map.copyOf(above));
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    /** The operator's own settings, read last; never written by the node. */
    Path ownSettings() {
        return directory.resolve("own.conf");
    }

    Path port() {
        return directory.resolve("port");
    }

    String superuserPassword(SecureRandom random) throws IOException {
        return new Secrets(secret.getParent(), random).secret(secret.getFileName().toString());
    }
}
