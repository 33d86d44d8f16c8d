package org.entente.protocol.vectors;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.protocol.Correspondence;
import org.entente.protocol.Sample;
import org.entente.protocol.Statements;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;

/** Whatever a stranger sends: a typed refusal, or exactly what was signed. Never another exception, never a changed byte. */
class ForeignBytesTest {
    private static final Body BODY = Sample.body("{\"ask\":\"whose lorry\"}");
    private static final byte[] PARCEL = parcel();
    private static final byte[] EXPORT = export();

    private static final int MILLION = 1_000_000;

    /** A change of bytes: what to do, where (in millionths of the length), with what. */
    record Mutation(int what, int where, byte[] bytes) {
        byte[] apply(byte[] good) {
            int at = (int) ((long) where * good.length / MILLION);
            var out = new ByteArrayOutputStream();
            out.write(good, 0, at);
            int rest = good.length - at;
            switch (what) {
                case 0 -> { // overwrite
                    int length = Math.min(bytes.length, rest);
                    out.write(bytes, 0, length);
                    out.write(good, at + length, rest - length);
                }
                case 1 -> { // insert
                    out.writeBytes(bytes);
                    out.write(good, at, rest);
                }
                case 2 -> { // leave out
                    int length = Math.min(bytes.length, rest);
                    out.write(good, at + length, rest - length);
                }
                case 3 -> {} // cut short
                case 4 -> { // flip one bit
                    if (rest > 0) {
                        out.write(good[at] ^ 1 << (bytes.length % 8));
                        out.write(good, at + 1, rest - 1);
                    }
                }
                default -> { // say something twice
                    int length = Math.min(64, rest);
                    out.write(good, at, length);
                    out.write(good, at, rest);
                }
            }
            return out.toByteArray();
        }
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(12);
        Arbitrary<byte[]> json = Arbitraries.of("{", "}", "[", "]", "\"", ",", ":", "\\u0000", "null", "1e9", ".", "=", "\n")
                .map(text -> text.getBytes(StandardCharsets.US_ASCII));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, MILLION - 1),
                        Arbitraries.oneOf(bytes, json))
                .as(Mutation::new);
    }

    @Property(tries = 4000)
    void any_bytes_are_json_or_a_typed_refusal(@ForAll byte[] bytes) {
        try {
            byte[] again = CanonicalJson.bytes(JsonReader.readCanonical(bytes, Limits.ofBytes(10_000)));
            demand(Arrays.equals(again, bytes), "another text");
        } catch (Malformed refused) {
            return;
        }
    }

    @Property(tries = 1500)
    void a_changed_statement_of_any_kind_is_refused(@ForAll("mutations") Mutation mutation) {
        for (Statements.Example<?> example : Statements.all().values()) {
            byte[] good = example.signed().text().getBytes(StandardCharsets.US_ASCII);
            byte[] bad = mutation.apply(good);
            if (!Arrays.equals(good, bad)) {
                refused(() -> {
                    Signed<?> read = example.form().parse(new String(bad, StandardCharsets.ISO_8859_1));
                    read.verify(Sample.XA_SIGNS.verifyKey().id().equals(read.keyId())
                            ? Sample.XA_SIGNS.verifyKey()
                            : Sample.XB_SIGNS.verifyKey());
                });
            }
        }
    }

    @Property(tries = 2000)
    void a_changed_checkpoint_is_refused(@ForAll("mutations") Mutation mutation) {
        byte[] good = Checkpoint.sign(Correspondence.DIRECTION, TreeHead.EMPTY, Sample.XA_SIGNS)
                .text()
                .getBytes(StandardCharsets.UTF_8);
        byte[] bad = mutation.apply(good);
        if (!Arrays.equals(good, bad)) {
            refused(() -> Checkpoint.parse(new String(bad, StandardCharsets.UTF_8))
                    .verify(Sample.XA_SIGNS.verifyKey()));
        }
    }

    @Property(tries = 4000)
    void a_changed_parcel_is_refused_somewhere_before_anything_in_it_is_believed(
            @ForAll("mutations") Mutation mutation) {
        byte[] bad = mutation.apply(PARCEL);
        if (!Arrays.equals(PARCEL, bad)) {
            refused(() -> receive(bad));
        }
    }

    @Property(tries = 1000)
    void a_changed_export_fails(@ForAll("mutations") Mutation mutation) throws Exception {
        byte[] bad = mutation.apply(EXPORT);
        Path file = Files.createTempFile("export", ".zip");
        try {
            Files.write(file, bad);
            Verification result = Verification.of(file, List.of());
            demand(result.holds() == Arrays.equals(EXPORT, bad), "a change unseen");
        } finally {
            Files.delete(file);
        }
    }

    /** All that a receiver checks. */
    private static void receive(byte[] bytes) throws Malformed {
        Parcel parcel = Parcel.parse(bytes);
        demand(Arrays.equals(parcel.bytes(), bytes), "another text");
        Placement placement =
                parcel.placement().orElseThrow(() -> new Malformed(Malformed.Reason.FIELD_MISSING, "placement"));
        placement.checkpoint().verify(Sample.XA_SIGNS.verifyKey());
        List<ParcelEntry> entries = new ArrayList<>(parcel.entries());
        Frontier log = Frontier.EMPTY;
        for (ParcelEntry carried : entries) {
            LedgerEntry entry = LedgerEntry.parse(carried.jws());
            entry.verify(Sample.XA_SIGNS.verifyKey());
            log = log.append(entry.digest());
            ActHeader header = ((LedgerEntry.Act) entry).header().content();
            if (carried.parts().size() != header.parts().size() || !parcel.receipts().isEmpty()) {
                throw new Malformed(Malformed.Reason.FIELD_MISSING, "parts");
            }
            Body.open(carried.parts().getFirst(), header, Sample.XB, Sample.XB_OPENS);
        }
        if (!log.head().equals(placement.checkpoint().head())) {
            throw new Malformed(Malformed.Reason.INCONSISTENT, "checkpoint");
        }
    }

    private interface Reading {
        void run() throws Malformed;
    }

    private static void refused(Reading reading) {
        try {
            reading.run();
        } catch (Malformed expected) {
            return;
        }
        throw new AssertionError("changed bytes were accepted");
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static byte[] parcel() {
        Signed<ActHeader> act = ActHeader.FORM.sign(Sample.ask(BODY, "RQ-F-001"), Sample.XA_SIGNS);
        String part = BODY.seal(
                Sample.MATTER, Sample.XB, new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal")));
        TreeHead head = Frontier.EMPTY.append(act.digest()).head();
        Checkpoint checkpoint = Checkpoint.sign(Correspondence.DIRECTION, head, Sample.XA_SIGNS);
        return new Parcel(
                        Sample.XA,
                        Sample.XB,
                        Optional.of(new Placement(0, checkpoint)),
                        List.of(new ParcelEntry(act.text(), List.of(part))),
                        List.of())
                .bytes();
    }

    private static byte[] export() {
        try {
            var out = new ByteArrayOutputStream();
            new Correspondence().complete().write(Sample.XB, Sample.XB_SIGNS, Sample.AT, out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
