package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.entente.node.home.Home;
import org.entente.protocol.receipt.Completion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the receiver's gate says of a file is what both nations hold signed. */
class StoppedAttachmentTest {
    private static PracticeNode xa;
    private static PracticeNode xb;

    @BeforeAll
    static void two_nodes_that_trust_each_other() {
        xa = new PracticeNode("XA");
        xb = new PracticeNode("XB");
        PracticeNode.pair(xa, xb);
    }

    @AfterAll
    static void stop() {
        xa.close();
        xb.close();
    }

    @Test
    void a_file_that_the_gate_stops_is_destroyed_and_its_sender_holds_the_signed_word() throws IOException {
        AtomicReference<String> read = new AtomicReference<>();
        xb.admission.file = content -> {
            read.set(text(content.get()));
            ArrivedAttachment file = xb.admission.files.getLast();
            xb.bean(PartVault.class).erase(file.act(), file.part());
            return Completion.Result.STOPPED_BY_GATE;
        };
        OutgoingAct act = send("nobody may read this");
        PracticeNode.await("the completion", () -> results(act).contains(Completion.Result.STOPPED_BY_GATE));
        assertThat(read.get()).isEqualTo("nobody may read this");
        assertThat(opened(act)).isEmpty();
        try (Stream<Path> left = Files.list(xb.bean(Home.class).attachments())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_file_that_passes_is_kept_and_complete() {
        xb.admission.file = content -> Completion.Result.COMPLETE;
        OutgoingAct act = send("anybody at the desk may read this");
        PracticeNode.await("the completion", () -> results(act).contains(Completion.Result.COMPLETE));
        assertThat(opened(act)).contains("anybody at the desk may read this");
        xb.transaction().executeWithoutResult(status -> xb.bean(PartVault.class).eraseAct(act.digest()));
    }

    private static Optional<String> opened(OutgoingAct act) {
        return xb.transaction().execute(status -> {
            try {
                return xb.bean(Attachments.class).open(act.digest(), 0).map(StoppedAttachmentTest::text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static OutgoingAct send(String content) {
        Attachments.Staged staged = xa.transaction().execute(status -> {
            try {
                return xa.bean(Attachments.class).stage(UUID.randomUUID(), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        OutgoingAct act = xa.act(staged.matter(), null, List.of(staged), false, xb.nation);
        xa.send(act);
        return act;
    }

    private static List<Completion.Result> results(OutgoingAct act) {
        return xa.events.stream().filter(AttachmentReceipted.class::isInstance).map(AttachmentReceipted.class::cast)
                .filter(receipted -> receipted.act().equals(act.digest())).map(AttachmentReceipted::result).toList();
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
