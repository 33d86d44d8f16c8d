package org.entente.protocol.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.protocol.Correspondence;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.Statements;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.attachment.AttachmentKey;
import org.entente.protocol.attachment.AttachmentWriter;
import org.entente.protocol.card.Fingerprint;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.JsonValue.Fields;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.MerkleHash;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.junit.jupiter.api.Test;

/**
 * Makes the published vectors and holds them unchanged: what was released is read for ever. After a change that is
 * meant, write them anew with {@code -Dentente.vectors=write}.
 */
class VectorsTest {
    private static final Path FOLDER = Path.of("..", "docs", "protocol", "vectors");
    private static final HexFormat HEX = HexFormat.of();

    private final Body body = Sample.body("{\"ask\":\"whose lorry\"}");
    private final Signed<ActHeader> act = ActHeader.FORM.sign(Sample.ask(body, "RQ-F-001"), Sample.XA_SIGNS);

    @Test
    void keys() throws Exception {
        var fingerprint = Fields.with();
        Fingerprint print = Fingerprint.of(Sample.card(Sample.XA, Sample.XA_SIGNS, Sample.XA_OPENS));
        fingerprint.put("numbers", print.numbers().stream().map(JsonValue.Whole::new).toList());
        for (String language : Fingerprint.LANGUAGES) {
            fingerprint.put(language, print.words(language).stream().map(JsonValue.Text::new).toList());
        }
        hold("keys", Fields.with()
                .put("signing", Fields.with()
                        .put("seedHex", HEX.formatHex(Sample.XA_SIGNS.bytes()))
                        .put("jwk", Sample.XA_SIGNS.verifyKey().jwk())
                        .put("kid", Sample.XA_SIGNS.id().toString())
                        .done())
                .put("sealing", Fields.with()
                        .put("scalarHex", HEX.formatHex(Sample.XA_OPENS.bytes()))
                        .put("jwk", Sample.XA_OPENS.sealingKey().jwk())
                        .put("kid", Sample.XA_OPENS.id().toString())
                        .done())
                .put("nation", "XA")
                .put("fingerprint", fingerprint.done()));
    }

    @Test
    void act() throws Exception {
        hold("act", Fields.with()
                .put("signingSeedHex", HEX.formatHex(Sample.XA_SIGNS.bytes()))
                .put("payload", new String(act.jws().payload(), StandardCharsets.UTF_8))
                .put("jws", act.text())
                .put("digest", act.digest().toString())
                .put("body", new String(body.plaintext(), StandardCharsets.UTF_8))
                .put("saltHex", HEX.formatHex(body.salt().bytes()))
                .put("commitment", body.commitment().toString())
                .put("openingScalarHex", HEX.formatHex(Sample.XB_OPENS.bytes()))
                .put("recipient", "XB")
                .put("sealedPart", sealed()));
    }

    @Test
    void statements() throws Exception {
        var all = new ArrayList<JsonValue>();
        for (Map.Entry<String, Statements.Example<?>> example : Statements.all().entrySet()) {
            Signed<?> signed = example.getValue().signed();
            boolean byXa = signed.keyId().equals(Sample.XA_SIGNS.id());
            all.add(Fields.with()
                    .put("schema", example.getKey())
                    .put("seedHex", HEX.formatHex((byXa ? Sample.XA_SIGNS : Sample.XB_SIGNS).bytes()))
                    .put("payload", new String(signed.jws().payload(), StandardCharsets.UTF_8))
                    .put("jws", signed.text())
                    .put("digest", signed.digest().toString())
                    .done());
        }
        hold("statements", Fields.with().put("statements", all));
    }

    @Test
    void ledger() throws Exception {
        Correspondence shared = new Correspondence();
        List<Digest> digests = shared.entries.stream().map(entry -> entry.digest()).toList();
        List<Digest> leaves = digests.stream().map(MerkleHash::leaf).toList();
        hold("ledger", Fields.with()
                .put("seedHex", HEX.formatHex(Correspondence.XA_NEXT.bytes()))
                .put("digests", texts(digests))
                .put("leaves", texts(leaves))
                .put("roots", texts(List.of(
                        shared.proofs.head(0).root(), shared.proofs.head(1).root(), shared.proofs.head(2).root(),
                        shared.proofs.head(3).root(), shared.proofs.head(4).root(), shared.proofs.head(5).root())))
                .put("inclusionOf3In5", texts(shared.proofs.inclusion(3, 5).path()))
                .put("consistencyOf3To5", texts(shared.proofs.consistency(3, 5).path()))
                .put("checkpoint", shared.checkpoint.text()));
    }

    @Test
    void parcel() throws Exception {
        TreeHead head = Frontier.EMPTY.append(act.digest()).head();
        Checkpoint checkpoint = Checkpoint.sign(Correspondence.DIRECTION, head, Sample.XA_SIGNS);
        byte[] bytes = new Parcel(
                        Sample.XA,
                        Sample.XB,
                        Optional.of(new Placement(0, checkpoint)),
                        List.of(new ParcelEntry(act.text(), List.of(sealed()))),
                        List.of())
                .bytes();
        assertThat(Parcel.parse(bytes).bytes()).isEqualTo(bytes);
        hold("parcel", Fields.with()
                .put("bytes", new String(bytes, StandardCharsets.UTF_8))
                .put("digest", Parcel.digest(bytes).toString()));
    }

    @Test
    void attachment() throws Exception {
        byte[] plaintext = new byte[1024 * 1024 + 1];
        for (int i = 0; i < plaintext.length; i++) {
            plaintext[i] = (byte) (i % 251);
        }
        AttachmentKey key = AttachmentKey.generate(Sample.fixedRandom("attachment"));
        var segments = new ArrayList<JsonValue>();
        var written = AttachmentWriter.write(new ByteArrayInputStream(plaintext), key, (index, sealed) -> segments.add(
                Fields.with().put("bytes", sealed.length).put("sha256", Digest.over(sealed).toString()).done()));
        Sealer sealer = new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal"));
        hold("attachment", Fields.with()
                .put("plaintext", "byte i is i mod 251")
                .put("size", written.size())
                .put("keyHex", HEX.formatHex(key.bytes()))
                .put("handling", Handling.H1.name())
                .put("commitment", written.commitment().toString())
                .put("segments", segments)
                .put("matter", Sample.MATTER.toString())
                .put("part", 1)
                .put("recipient", "XB")
                .put("openingScalarHex", HEX.formatHex(Sample.XB_OPENS.bytes()))
                .put("sealedKey", key.seal(Sample.MATTER, 1, Sample.XB, sealer)));
    }

    @Test
    void evidence() throws Exception {
        Correspondence shared = new Correspondence();
        var out = new ByteArrayOutputStream();
        shared.complete().write(Sample.XB, Sample.XB_SIGNS, Sample.AT, out);
        Path file = FOLDER.resolve("export.zip");
        if (writing()) {
            Files.write(file, out.toByteArray());
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(out.toByteArray());
        assertThat(Verification.of(file, List.of(shared.cardA, shared.cardB)).verdict())
                .isEqualTo(Verification.Verdict.PROVEN);
        hold("cards", Fields.with().put("XA", shared.cardA.text()).put("XB", shared.cardB.text()));
    }

    private String sealed() {
        Sealer sealer = new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal"));
        return body.seal(Sample.MATTER, Sample.XB, sealer);
    }

    private static List<JsonValue> texts(List<Digest> digests) {
        return digests.stream().<JsonValue>map(d -> new JsonValue.Text(d.toString())).toList();
    }

    private static void hold(String name, JsonValue.Builder content) throws Exception {
        String text = Pretty.text(content.done());
        Path file = FOLDER.resolve(name + ".json");
        if (writing()) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    private static boolean writing() {
        return "write".equals(System.getProperty("entente.vectors"));
    }
}
