package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PassphraseWrapping.Cost CHEAP = new PassphraseWrapping.Cost(64, 1);

    @TempDir
    Path directory;

    private final KeyMaking making = new KeyMaking(new SecureRandom(), InstantSource.fixed(NOW));

    private static PassphraseWrapping passphrase(String words) {
        return new PassphraseWrapping(words.toCharArray(), new SecureRandom(), CHEAP);
    }

    private KeyFile file() {
        return new KeyFile(directory.resolve("nation.keys"));
    }

    @Test
    void the_keys_come_back_with_the_passphrase() {
        NationKeys keys = making.firstKeys("XA");
        file().write(keys, passphrase("đúng"));
        NationKeys again = file().open(passphrase("đúng"));
        for (KeyUse use : KeyUse.values()) {
            assertThat(again.current(use).secret()).isEqualTo(keys.current(use).secret());
        }
        assertThat(again.certificate().getSubjectX500Principal().getName()).contains("C=XA");
    }

    @Test
    void another_passphrase_opens_nothing() {
        file().write(making.firstKeys("XA"), passphrase("right"));
        assertThatThrownBy(() -> file().open(passphrase("wrong")))
                .isInstanceOfSatisfying(HomeProblem.class, problem -> assertThat(problem.fault())
                        .isEqualTo(HomeFault.WRONG_PASSPHRASE));
    }

    @Test
    void any_altered_byte_of_what_is_wrapped_is_noticed() {
        byte[] wrapped = passphrase("p").wrap("secret".getBytes(StandardCharsets.UTF_8), "test");
        for (int at = 0; at < wrapped.length; at++) {
            byte[] altered = wrapped.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> passphrase("p").unwrap(altered, "test")).isInstanceOf(HomeProblem.class);
        }
    }

    @Test
    void what_was_wrapped_for_one_purpose_does_not_open_for_another() {
        byte[] wrapped = passphrase("p").wrap(new byte[32], "backup");
        assertThatThrownBy(() -> passphrase("p").unwrap(wrapped, "keys")).isInstanceOf(HomeProblem.class);
    }

    @Test
    void a_file_that_asks_for_all_memory_is_refused_before_any_is_taken() {
        byte[] wrapped = passphrase("p").wrap(new byte[32], "keys");
        wrapped[1] = 0x7f;
        assertThatThrownBy(() -> passphrase("p").unwrap(wrapped, "keys"))
                .isInstanceOfSatisfying(
                        HomeProblem.class, problem -> assertThat(problem.fault()).isEqualTo(HomeFault.DAMAGED));
    }

    @Test
    void the_file_is_its_owners_alone_and_shows_no_secret() throws Exception {
        NationKeys keys = making.firstKeys("XA");
        file().write(keys, passphrase("p"));
        Path path = directory.resolve("nation.keys");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String hex = HexFormat.of().formatHex(Files.readAllBytes(path));
        assertThat(hex).doesNotContain(HexFormat.of().formatHex(keys.current(KeyUse.SIGNING).secret()));
        assertThat(keys.current(KeyUse.SIGNING).toString()).isEqualTo("SIGNING key made at " + NOW);
    }

    @Test
    void the_older_key_stays_when_a_newer_one_is_added() {
        NationKeys first = making.firstKeys("XA");
        NationKey newer = new KeyMaking(new SecureRandom(), InstantSource.fixed(NOW.plusSeconds(1)))
                .key(KeyUse.SEALING, "XA");
        NationKeys both = first.with(newer);
        assertThat(both.current(KeyUse.SEALING)).isEqualTo(newer);
        assertThat(both.all(KeyUse.SEALING)).containsExactly(newer, first.current(KeyUse.SEALING));
    }
}
