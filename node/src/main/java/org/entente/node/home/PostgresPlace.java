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
 * @param shipped where the binaries are found
 * @param secret holds the superuser's password
 * @param stepDown how the database is kept from running as root
 * @param settings stand above those of {@link PostgresCluster}; tests use it to trade safety for time
 */
record PostgresPlace(
        Path directory,
        Path cache,
        ClassLoader shipped,
        Path secret,
        StepDown stepDown,
        Map<String, String> settings) {

    static PostgresPlace in(Path directory) {
        StepDown way = StepDown.choose();
        return new PostgresPlace(
                directory.toAbsolutePath().normalize(),
                way.cache(PostgresBinaries.defaultCache()),
                PostgresPlace.class.getClassLoader(),
                directory.resolve("superuser").toAbsolutePath(),
                way,
                Map.of());
    }

    PostgresPlace withSecret(Path file) {
        return new PostgresPlace(directory, cache, shipped, file.toAbsolutePath(), stepDown, settings);
    }

    PostgresPlace withSettings(Map<String, String> above) {
        return new PostgresPlace(directory, cache, shipped, secret, stepDown, Map.copyOf(above));
    }

    PostgresPlace withStepDown(StepDown way) {
        return new PostgresPlace(directory, way.cache(cache), shipped, secret, way, settings);
    }

    PostgresPlace withBinaries(ClassLoader others) {
        return new PostgresPlace(directory, cache, others, secret, stepDown, settings);
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
