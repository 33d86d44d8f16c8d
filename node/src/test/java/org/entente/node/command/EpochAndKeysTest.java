package org.entente.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Map;
import org.entente.node.home.DatabaseRole;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyUse;
import org.entente.node.home.PassphraseWrapping;
import org.entente.node.home.ReachedServer;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.HeadWords;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.recovery.Frozen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does at the machine of a node when a link stopped, or a key is old. */
class EpochAndKeysTest {
    private static final String PASSPHRASE = "words of a test";
    private static final Direction DIRECTION = new Direction(new Nation("XB"), new Nation("XA"), 1);
    private static final TreeHead THEIRS = Frontier.EMPTY.append(Digest.over(new byte[] {3})).head();

    @TempDir
    Path directory;

    private record Run(int status, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Frame.of(Object.class, Map.of("ENTENTE_PASSPHRASE", PASSPHRASE, "LANG", "en")::get)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void a_new_epoch_is_agreed_to_with_the_words_that_the_partner_read_and_a_reason() throws Exception {
        String home = directory.resolve("home").toString();
        assertThat(run("init", "--nation", "XA", "--home", home).status()).isZero();
        try (ReachedServer held = ReachedServer.runningOrStarted(Path.of(home), new SecureRandom())) {
            assertThat(run("epoch", "list", "--home", home).out()).contains("No direction is frozen");
            freeze(held);
            String words = String.join(" ", HeadWords.of(DIRECTION, THEIRS).words("vi"));
            Run list = run("epoch", "list", "--home", home);
            assertThat(list.out())
                    .contains("XB to XA, epoch 1", "Call XB")
                    .contains(HeadWords.of(DIRECTION, THEIRS).words("en"));

            Run wrong = run("epoch", "open", "XB", "--home", home, "--reason", "old backup", "--heads", "1 2 3 4 5 6");
            assertThat(wrong.status()).isEqualTo(1);
            assertThat(wrong.err()).contains("not the words");
            assertThat(run("epoch", "open", "XC", "--home", home, "--reason", "old backup", "--heads", words).err())
                    .contains("No frozen direction with XC");
            assertThat(run("epoch", "open", "XB", "--home", home, "--reason", " ", "--heads", words).err())
                    .contains("reason is missing");
            assertThat(run("epoch", "list", "--home", home).out()).contains("Call XB");

            Run done = run("epoch", "open", "XB", "--home", home, "--reason", "old backup", "--heads", words);
            assertThat(done.status()).as(done.err()).isZero();
            assertThat(run("epoch", "list", "--home", home).out()).contains("You agreed");
        }
    }

    @Test
    void a_change_of_keys_adds_a_signing_and_a_sealing_key_and_keeps_the_old_ones() throws Exception {
        Path home = directory.resolve("home");
        assertThat(run("init", "--nation", "XA", "--home", home.toString()).status()).isZero();
        var wrapping = new PassphraseWrapping(PASSPHRASE.toCharArray(), new SecureRandom());
        var before = KeyFile.in(home).open(wrapping);
        Run rotated = run("keys", "rotate", "--home", home.toString());
        assertThat(rotated.status()).as(rotated.err()).isZero();
        assertThat(rotated.out()).contains("backup --keys", "next start");

        var after = KeyFile.in(home).open(wrapping);
        for (KeyUse use : new KeyUse[] {KeyUse.SIGNING, KeyUse.SEALING}) {
            assertThat(after.all(use)).hasSize(2);
            assertThat(after.current(use).secret()).isNotEqualTo(before.current(use).secret());
            assertThat(after.all(use).getLast().secret()).isEqualTo(before.current(use).secret());
        }
        assertThat(after.current(KeyUse.STORAGE).secret()).isEqualTo(before.current(KeyUse.STORAGE).secret());
        assertThat(after.certificate()).isEqualTo(before.certificate());
        assertThat(run("keys", "list", "--home", home.toString()).out().lines().filter(line -> line.contains("in use")))
                .hasSize(KeyUse.values().length);

        byte[] file = Files.readAllBytes(home.resolve("keys").resolve("nation.keys"));
        StringWriter err = new StringWriter();
        int refused = Frame.of(Object.class, Map.of("ENTENTE_PASSPHRASE", "mistyped", "LANG", "en")::get)
                .setErr(new PrintWriter(err))
                .execute("keys", "rotate", "--home", home.toString());
        assertThat(refused).as(err.toString()).isEqualTo(1);
        assertThat(home.resolve("keys").resolve("nation.keys")).hasBinaryContent(file);
    }

    private static void freeze(ReachedServer held) throws Exception {
        String shown = THEIRS.size() + " " + THEIRS.root();
        Frontier ours = Frontier.EMPTY.append(Digest.over(new byte[] {1}));
        try (Connection exchange = held.database().connect(DatabaseRole.EXCHANGE);
                PreparedStatement direction = exchange.prepareStatement("""
                        INSERT INTO entente.direction (sender, receiver, epoch, mode, mode_detail, size, peaks, keys,
                            receipted, revision) VALUES ('XB', 'XA', 1, 'FROZEN', ?, 1, ?, ?, 0, 1)""");
                PreparedStatement head = exchange.prepareStatement(
                        "INSERT INTO entente.frozen_head (direction, at, jws) SELECT id, now(), ? FROM entente.direction")) {
            direction.setString(1, "PARTNER_FROZE " + shown + " " + shown + " " + Digest.over());
            direction.setBytes(2, ours.peakBytes());
            direction.setString(3, "0:" + Digest.over());
            direction.execute();
            Frozen frozen = new Frozen(DIRECTION, THEIRS, THEIRS, Instant.parse("2025-03-03T02:00:00Z"));
            head.setString(1, Frozen.FORM.sign(frozen, SigningKey.generate(new SecureRandom())).text());
            head.execute();
        }
    }
}
