package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.act.Body;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.evidence.Finding;
import org.entente.protocol.evidence.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matter whose acts stand far apart, between those of others, each in a batch and a receipt of its own. */
class EvidenceTest {
    private static final UUID MATTER = UUID.randomUUID();
    private static PracticeNode xa;
    private static PracticeNode xb;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_matter_among_others() {
        xa = new PracticeNode("XA");
        xb = new PracticeNode("XB");
        PracticeNode.pair(xa, xb);
        for (int i = 0; i < 3; i++) {
            other(xa, xb);
            say(xa, xb, "asked " + i);
            other(xb, xa);
            say(xb, xa, "answered " + i);
        }
        other(xa, xb);
        other(xb, xa);
    }

    private static void other(PracticeNode from, PracticeNode to) {
        from.awaitDelivered(from.send("of another matter", to), to);
    }

    private static void say(PracticeNode from, PracticeNode to, String text) {
        Body body = Body.of(text.getBytes(StandardCharsets.UTF_8), new SecureRandom());
        from.awaitDelivered(from.send(from.act(MATTER, body, List.of(), false, to.nation)), to);
    }

    @AfterAll
    static void stop() {
        xa.close();
        xb.close();
    }

    @Test
    void what_either_nation_exports_proves_every_act_and_every_receipt_of_the_matter() throws IOException {
        for (PracticeNode node : List.of(xa, xb)) {
            Verification said = examine(export(node));
            assertThat(said.failures()).as("export of %s", node.nation).isEmpty();
            assertThat(said.verdict()).isEqualTo(Verification.Verdict.PROVEN);
            assertThat(said.of(Finding.ActShown.class))
                    .hasSize(6)
                    .allMatch(act -> act.receipt().isPresent());
        }
    }

    @Test
    void an_act_of_another_matter_is_not_in_the_export() {
        assertThat(xa.transaction().<Long>execute(status -> xa.bean(Evidence.class).of(MATTER).stream()
                        .mapToLong(direction -> direction.entries().size()).sum()))
                .isEqualTo(6);
    }

    private byte[] export(PracticeNode node) throws IOException {
        EvidenceWriter writer = new EvidenceWriter().card(xa.card()).card(xb.card());
        node.transaction().executeWithoutResult(
                status -> node.bean(Evidence.class).of(MATTER).forEach(direction -> direction.into(writer)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(node.nation, node.bean(OwnKeys.class).signingKey(), Instant.parse("2026-01-01T00:00:00Z"), out);
        return out.toByteArray();
    }

    private Verification examine(byte[] export) throws IOException {
        Path file = Files.write(folder.resolve("evidence.zip"), export);
        return Verification.of(file, List.of(xa.card(), xb.card()));
    }
}
