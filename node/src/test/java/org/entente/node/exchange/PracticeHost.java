package org.entente.node.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.entente.node.home.EmbeddedPostgres;
import org.entente.node.home.Home;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyWrapping;
import org.entente.node.home.NationKeys;
import org.entente.node.home.RunningDatabase;

/**
 * A practice node in a process of its own, on its own home with its own embedded PostgreSQL, so that it can be killed; told
 * by its standard input what to do. What the admission was asked is written in the very transaction that appends.
 */
public final class PracticeHost {
    /** Nothing here is secret; the real wrapping is slow by intent, and a killed node starts often. */
    private static final KeyWrapping OPEN = new KeyWrapping() {
        @Override
        public byte[] wrap(byte[] plain, String purpose) {
            return plain;
        }

        @Override
        public byte[] unwrap(byte[] wrapped, String purpose) {
            return wrapped;
        }
    };

    private PracticeHost() {}

    /** {@code NATION HOME PORT}. */
    public static void main(String[] args) throws Exception {
        // What libraries print must not come between the answers.
        PrintStream answers = System.out;
        System.setOut(System.err);
        Path home = Path.of(args[1]);
        NationKeys keys = keys(args[0], home, Integer.parseInt(args[2]));
        Remembering remembering = new Remembering();
        PracticeAdmission admission = new PracticeAdmission();
        admission.answer = remembering::admit;
        PracticeNode node = new PracticeNode(args[0], home, Integer.parseInt(args[2]), keys, Map.of(), admission);
        remembering.begin(node);
        HostWords words = new HostWords(node);
        answers.println("ready");
        var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answers.println(words.answer(line));
        }
        node.close();
        System.exit(0);
    }

    private static NationKeys keys(String nation, Path home, int port) throws IOException {
        KeyFile file = KeyFile.in(home);
        if (!Home.at(home)) {
            Files.createDirectories(home);
            Home.create(home, new HomeSettings(
                    nation, Map.of("en", "Practice " + nation), true, new HomeSettings.Ports(0, port), null));
            file.write(new KeyMaking(new SecureRandom(), InstantSource.system()).firstKeys(nation), OPEN);
        }
        return file.open(OPEN);
    }

    /** One row for each time that an act was given to the admission and the transaction held. */
    private static final class Remembering {
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile PracticeNode node;

        void begin(PracticeNode running) throws SQLException {
            EmbeddedPostgres postgres =
                    running.bean(RunningDatabase.class).embedded().orElseThrow();
            try (Connection superuser = DriverManager.getConnection(
                            postgres.jdbcUrl("entente"), postgres.superuser(), postgres.superuserPassword());
                    var statement = superuser.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS entente.practice_seen "
                        + "(id bigint GENERATED ALWAYS AS IDENTITY, body text NOT NULL)");
                statement.execute("GRANT SELECT, INSERT ON entente.practice_seen TO entente_exchange");
            }
            node = running;
            begun.countDown();
        }

        Admitted admit(ArrivedAct act) {
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            String body = act.body() == null ? "file-" + act.digest() : new String(act.body(), StandardCharsets.UTF_8);
            node.bean(CallersConnection.class)
                    .here()
                    .sql("INSERT INTO entente.practice_seen (body) VALUES (?)")
                    .param(body)
                    .update();
            return PracticeAdmission.usual(act);
        }
    }
}
