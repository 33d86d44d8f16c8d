package org.entente.node.home;

import java.nio.file.Path;
import java.time.Duration;

/** A process that does nothing but hold a database, so that a test can kill it. */
final class PostgresHost {
    private PostgresHost() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
        System.out.println("ready " + postgres.pid());
        Thread.sleep(Duration.ofMinutes(5));
    }
}
