package org.entente.protocol.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.entente.protocol.Correspondence;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Commitment;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Salt;
import org.entente.protocol.evidence.Verification.Verdict;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.receipt.Completion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One act with one attached file, in an export or left out of it. */
class AttachedTest {
    private static final byte[] FILE = "What the owner of the lorry said".getBytes(StandardCharsets.UTF_8);

    private final Salt salt = Salt.generate(Sample.fixedRandom("file"));
    private final PartEntry file = new PartEntry(
            1, PartEntry.Role.ATTACHMENT, "text/plain", FILE.length, Handling.H1, Commitment.to(salt, FILE));

    @TempDir
    Path folder;

    private Correspondence shared;
    private Signed<ActHeader> act;
    private Body body;
    private LedgerEntry entry;

    @BeforeEach
    void attach() throws Exception {
        shared = new Correspondence();
        body = Sample.body("{\"answer\":\"see the file\"}");
        act = ActHeader.FORM.sign(Sample.ask(body, "RQ-F-009", file), Sample.XA_SIGNS);
        entry = LedgerEntry.parse(act.text());
    }

    private EvidenceWriter writer() {
        return new EvidenceWriter()
                .card(shared.cardA)
                .card(shared.cardB)
                .checkpoint(Checkpoint.sign(
                        Correspondence.DIRECTION, Frontier.EMPTY.append(entry.digest()).head(), Sample.XA_SIGNS))
                .entry(Correspondence.DIRECTION, 0, entry)
                .body(act.digest(), body);
    }

    private EvidenceWriter attached() {
        Completion completion =
                new Completion(Sample.XB, act.digest(), 1, file.commitment(), Completion.Result.COMPLETE, Sample.AT);
        return writer()
                .attachment(act.digest(), 1, salt, Content.of(FILE))
                .completion(Completion.FORM.sign(completion, Sample.XB_SIGNS));
    }

    @Test
    void a_file_in_the_export_is_the_one_its_act_announced_and_its_receiver_signed() throws Exception {
        Verification result = examine(bytes(attached()));
        assertThat(result.failures()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(result.of(Finding.PartShown.class)).contains(new Finding.PartShown(act.digest(), 1));
        assertThat(result.of(Finding.PartReceipted.class))
                .containsExactly(
                        new Finding.PartReceipted(act.digest(), 1, Sample.XB, Completion.Result.COMPLETE));
    }

    @Test
    void every_flipped_byte_of_the_file_names_the_act_and_the_part() throws Exception {
        byte[] good = bytes(attached());
        int at = new String(good, StandardCharsets.ISO_8859_1).indexOf(new String(FILE, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < FILE.length; i++) {
            byte[] flipped = good.clone();
            flipped[at + i] ^= 1;
            assertThat(examine(flipped).failures()).singleElement().satisfies(altered -> {
                assertThat(altered.act()).contains(act.digest());
                assertThat(altered.member()).isEqualTo("parts/" + act.digest() + "/1");
                assertThat(altered.part()).hasValue(1);
                assertThat(altered.label()).isEqualTo("RQ-F-009 ask");
            });
        }
    }

    @Test
    void another_file_of_the_same_size_fails_whoever_signed_the_export() throws Exception {
        byte[] other = FILE.clone();
        other[3] ^= 1;
        Verification result = examine(bytes(writer().attachment(act.digest(), 1, salt, Content.of(other))));
        assertThat(result.failures()).singleElement().satisfies(altered -> {
            assertThat(altered.reason()).isEqualTo(Reason.COMMITMENT_WRONG);
            assertThat(altered.act()).contains(act.digest());
        });
    }

    @Test
    void a_file_left_out_is_listed_with_the_reason() throws Exception {
        Verification result = examine(bytes(writer().withheld(act.digest(), file, Withheld.Why.TOO_LARGE)));
        assertThat(result.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(result.of(Finding.PartWithheld.class))
                .containsExactly(new Finding.PartWithheld(act.digest(), 1, Withheld.Why.TOO_LARGE));
        assertThat(result.of(Finding.NotProven.class))
                .contains(new Finding.NotProven(Finding.Gap.PARTS_NOT_SHOWN, 1));
    }

    @Test
    void a_list_that_leaves_out_what_no_act_announced_fails() throws Exception {
        PartEntry other = new PartEntry(
                1, PartEntry.Role.ATTACHMENT, "text/plain", 1, Handling.H0, Digest.over(Sample.ascii("other")));
        PartEntry beyond =
                new PartEntry(2, PartEntry.Role.ATTACHMENT, "text/plain", 1, Handling.H0, file.commitment());
        for (PartEntry wrong : List.of(other, beyond)) {
            EvidenceWriter writer = writer().withheld(act.digest(), wrong, Withheld.Why.ERASED);
            assertThat(examine(bytes(writer)).failures()).singleElement()
                    .satisfies(altered -> assertThat(altered.act()).contains(act.digest()));
        }
        assertThat(examine(bytes(attached().withheld(act.digest(), file, Withheld.Why.ERASED))).holds())
                .as("what is shown is not left out")
                .isFalse();
    }

    @Test
    void the_published_schema_knows_what_is_left_out() throws Exception {
        Path export = folder.resolve("schema.zip");
        Files.write(export, bytes(writer().withheld(act.digest(), file, Withheld.Why.NOT_HERE_YET)));
        try (ZipFile zip = new ZipFile(export.toFile());
                InputStream manifest = zip.getInputStream(zip.getEntry("manifest.jws"))) {
            String jws = new String(manifest.readAllBytes(), StandardCharsets.US_ASCII);
            String payload = new String(
                    java.util.Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
            String schema = Files.readString(Path.of("..", "docs", "protocol", "schema", "export.schema.json"));
            var read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
            assertThat(read.validate(payload, InputFormat.JSON)).isEmpty();
            String strange = payload.replace("not-here-yet", "lost");
            assertThat(read.validate(strange, InputFormat.JSON)).isNotEmpty();
        }
    }

    private Verification examine(byte[] export) throws Exception {
        Path written = Files.write(folder.resolve("export.zip"), export);
        return Verification.of(written, List.of(shared.cardA, shared.cardB));
    }

    private static byte[] bytes(EvidenceWriter writer) throws Exception {
        var out = new ByteArrayOutputStream();
        writer.write(Sample.XB, Sample.XB_SIGNS, Sample.AT, out);
        return out.toByteArray();
    }
}
