package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Body;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.evidence.Finding;
import org.entente.protocol.evidence.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What retention destroys is gone; what it leaves still proves. */
class ErasedProofTest {
    private static final UUID MATTER = UUID.randomUUID();
    private static PracticeNode xa;
    private static PracticeNode xb;

    @TempDir
    private Path folder;

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
    void after_a_matter_is_erased_on_both_sides_every_act_and_receipt_of_it_still_verifies() throws IOException {
        List<Digest> acts = new ArrayList<>();
        for (PracticeNode[] way : new PracticeNode[][] {{xa, xb}, {xb, xa}, {xa, xb}}) {
            Body body = Body.of("said in confidence".getBytes(StandardCharsets.UTF_8), new SecureRandom());
            Digest act = way[0].send(way[0].act(MATTER, body, List.of(), false, way[1].nation));
            way[0].awaitDelivered(act, way[1]);
            acts.add(act);
        }
        for (PracticeNode node : List.of(xa, xb)) {
            PartVault vault = node.bean(PartVault.class);
            assertThat(node.transaction().<Integer>execute(status -> vault.eraseMatter(MATTER))).isEqualTo(3);
            acts.forEach(act -> assertThat(node.transaction().<Boolean>execute(status -> vault.open(act, 0).isEmpty() && vault.salt(act, 0).isEmpty())).isTrue());
            Verification said = Verification.of(Files.write(folder.resolve(node.nation + ".zip"), export(node)), List.of(xa.card(), xb.card()));
            assertThat(said.failures()).isEmpty();
            assertThat(said.verdict()).isEqualTo(Verification.Verdict.PROVEN);
            assertThat(said.of(Finding.ActShown.class)).hasSize(3).allMatch(act -> act.receipt().isPresent());
        }
    }

    private static byte[] export(PracticeNode node) throws IOException {
        EvidenceWriter writer = new EvidenceWriter().card(xa.card()).card(xb.card());
        node.transaction().executeWithoutResult(status -> node.bean(Evidence.class).of(MATTER).forEach(direction -> direction.into(writer)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(node.nation, node.bean(OwnKeys.class).signingKey(), Instant.parse("2026-01-01T00:00:00Z"), out);
        return out.toByteArray();
    }
}
