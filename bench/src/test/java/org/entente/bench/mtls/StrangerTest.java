package org.entente.bench.mtls;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.entente.bench.peer.Parties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangerTest {
    @TempDir
    Path directory;

    @Test
    void the_bare_post_is_taken_from_the_pinned_certificate_and_from_no_other() throws Exception {
        Path keys = Files.createDirectories(directory.resolve("keys"));
        Path others = Files.createDirectories(directory.resolve("others"));
        new Parties(InstantSource.system()).write(keys);
        new Parties(InstantSource.system()).write(others);
        Files.copy(keys.resolve("a-tls-trusted.p12"), others.resolve("a-tls-trusted.p12"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (PlainReceiver receiver = PlainReceiver.open(keys);
                PlainSender partner = new PlainSender(keys, receiver.port());
                PlainSender stranger = new PlainSender(others, receiver.port())) {
            assertThatCode(() -> partner.act().once()).doesNotThrowAnyException();
            assertThatThrownBy(() -> stranger.act().once()).isInstanceOf(IOException.class);
        }
    }
}
