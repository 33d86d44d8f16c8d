package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Body;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.evidence.Finding;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.receipt.Completion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matter with one attached file of several segments, in the export of either nation. */
class AttachedEvidenceTest {
    private static final UUID MATTER = UUID.randomUUID();
    private static final byte[] FILE = new byte[(1 << 20) + 4711];
    private static PracticeNode xa;
    private static PracticeNode xb;
    private static Digest act;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_file_arrives() throws IOException {
        xa = new PracticeNode("XA");
        xb = new PracticeNode("XB");
        PracticeNode.pair(xa, xb);
        new java.util.Random(7).nextBytes(FILE);
        Attachments.Staged staged = xa.transaction().execute(status -> {
            try {
                return xa.bean(Attachments.class).stage(MATTER, new ByteArrayInputStream(FILE));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Body body = Body.of("with a file".getBytes(StandardCharsets.UTF_8), new SecureRandom());
        act = xa.send(xa.act(MATTER, body, List.of(staged), false, xb.nation));
        xa.awaitDelivered(act, xb);
        for (PracticeNode node : List.of(xa, xb)) {
            PracticeNode.await("its completion at " + node.nation, () -> !completions(node).isEmpty());
        }
    }

    private static List<String> completions(PracticeNode node) {
        return node.transaction().execute(status -> node.bean(Attachments.class).completions(act, 1));
    }

    @AfterAll
    static void stop() {
        xa.close();
        xb.close();
    }

    @Test
    void either_nation_shows_the_file_that_was_sent_and_that_it_arrived_whole() throws IOException {
        for (PracticeNode node : List.of(xa, xb)) {
            Verification said = examine(export(node));
            assertThat(said.failures()).as("export of %s", node.nation).isEmpty();
            assertThat(said.verdict()).isEqualTo(Verification.Verdict.PROVEN);
            assertThat(said.of(Finding.PartShown.class)).contains(new Finding.PartShown(act, 1));
            assertThat(said.of(Finding.PartReceipted.class))
                    .containsExactly(new Finding.PartReceipted(act, 1, xb.nation, Completion.Result.COMPLETE));
        }
    }

    @Test
    void one_flipped_byte_of_the_file_names_its_act() throws IOException {
        byte[] export = export(xb);
        export[at(export) + FILE.length / 2] ^= 1;
        assertThat(examine(export).failures()).singleElement().satisfies(altered -> {
            assertThat(altered.act()).contains(act);
            assertThat(altered.part()).hasValue(1);
        });
    }

    /** Where the file lies in the export; it is stored, never compressed. */
    private static int at(byte[] export) {
        for (int at = 0; at < export.length - FILE.length; at++) {
            if (java.util.Arrays.equals(export, at, at + FILE.length, FILE, 0, FILE.length)) {
                return at;
            }
        }
        throw new AssertionError("the file is not in the export");
    }

    /** The writing happens when the transaction is over, as a download does. */
    private static byte[] export(PracticeNode node) throws IOException {
        EvidenceWriter writer = new EvidenceWriter().card(xa.card()).card(xb.card());
        node.transaction().executeWithoutResult(status -> {
            node.bean(Evidence.class).of(MATTER).forEach(direction -> direction.into(writer));
            Attachments.Whole whole = node.bean(Attachments.class).whole(act, 1).orElseThrow();
            writer.attachment(act, 1, whole.salt(), whole.content());
            completions(node).forEach(jws -> writer.completion(Completion.FORM.stored(jws)));
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(node.nation, node.bean(OwnKeys.class).signingKey(), Instant.parse("2026-01-01T00:00:00Z"), out);
        return out.toByteArray();
    }

    private Verification examine(byte[] export) throws IOException {
        Path file = Files.write(folder.resolve("evidence.zip"), export);
        return Verification.of(file, List.of(xa.card(), xb.card()));
    }
}
