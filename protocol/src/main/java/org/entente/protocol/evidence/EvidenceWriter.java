package org.entente.protocol.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Salt;
import org.entente.protocol.card.Card;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochOpening;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.ledger.ConsistencyProof;
import org.entente.protocol.ledger.InclusionProof;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.Receipt;

/**
 * Gathers what two nations shared and writes it as one file that stands on its own. What may be gathered is for the
 * caller: headers, receipts and proofs always, parts as their handling allows.
 *
 * <p>Every part of an act that is shown is either given or withheld with a reason.
 *
 * <p>For every direction give the sender's last checkpoint, either all entries below it or an inclusion proof to it for
 * each entry, every key entry, and for each receipt a consistency proof from its head to the checkpoint unless all
 * entries are there. Give the cards of both nations.
 */
public final class EvidenceWriter {
    private record Item(Content content, Optional<Digest> act) {}

    private record Listed(Member member, Content content, int crc) {}

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Digest, String> labels = new LinkedHashMap<>();
    private final SortedSet<Withheld> withheld = new TreeSet<>(Withheld.ORDER);

    public EvidenceWriter card(Signed<Card> card) {
        return text(Names.card(card.content().nation(), card.content().serial()), card.text());
    }

    public EvidenceWriter entry(Direction direction, long position, LedgerEntry entry) {
        String label = entry instanceof LedgerEntry.Act(Signed<ActHeader> header) ? label(header) : "";
        labels.put(entry.digest(), label);
        return put(
                Names.entry(direction, position),
                Content.of(ascii(entry.jws().text())),
                Optional.of(entry.digest()));
    }

    /** What people call an act. */
    static String label(Signed<ActHeader> act) {
        return act.content().reference() + " " + act.content().act();
    }

    /** That the entry with this digest stands in the direction. */
    public EvidenceWriter inclusion(Direction direction, Digest entry, InclusionProof proof) {
        Content content = Content.of(ProofJson.bytes(proof));
        return put(Names.inclusion(direction, proof.position()), content, Optional.of(entry));
    }

    public EvidenceWriter checkpoint(Checkpoint checkpoint) {
        byte[] note = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        return put(Names.checkpoint(checkpoint.direction()), Content.of(note), Optional.empty());
    }

    public EvidenceWriter receipt(Signed<Receipt> receipt) {
        long first = receipt.content().entries().getFirst().position();
        Digest entry = receipt.content().entries().getFirst().digest();
        return put(
                Names.receipt(receipt.content().direction(), first),
                Content.of(ascii(receipt.text())),
                Optional.of(entry));
    }

    public EvidenceWriter consistency(Direction direction, ConsistencyProof proof) {
        Content content = Content.of(ProofJson.bytes(proof));
        return put(Names.consistency(direction, proof.from()), content, Optional.empty());
    }

    public EvidenceWriter opening(EpochOpening opening) {
        Direction direction = opening.terms().opened();
        text(Names.openingBySender(direction), opening.bySender().text());
        return text(Names.openingByReceiver(direction), opening.byReceiver().text());
    }

    public EvidenceWriter body(Digest act, Body body) {
        return put(Names.part(act, 0), Content.of(body.bytes()), Optional.of(act));
    }

    /** An attachment in the clear; it is read twice and never held whole. */
    public EvidenceWriter attachment(Digest act, int index, Salt salt, Content plaintext) {
        Content salted = () -> new SequenceInputStream(new ByteArrayInputStream(salt.bytes()), plaintext.open());
        return put(Names.part(act, index), salted, Optional.of(act));
    }

    /** A part that stays out, and why. */
    public EvidenceWriter withheld(Digest act, PartEntry part, Withheld.Why why) {
        withheld.add(new Withheld(act, part.index(), part.commitment(), why));
        return this;
    }

    public EvidenceWriter completion(Signed<Completion> completion) {
        Completion content = completion.content();
        return put(
                Names.completion(content.act(), content.part()),
                Content.of(ascii(completion.text())),
                Optional.of(content.act()));
    }

    /** Writes the file, signed by the nation that exports. The same evidence at the same instant is the same file. */
    public void write(Nation by, SigningKey key, Instant at, OutputStream out) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (Map.Entry<String, Item> item : items.entrySet()) {
            Item value = item.getValue();
            String label = value.act.map(act -> labels.getOrDefault(act, "")).orElse("");
            listed.add(list(item.getKey(), value.content, value.act, label));
        }
        Manifest manifest = new Manifest(by, at, listed.stream().map(Listed::member).toList(), List.copyOf(withheld));
        Content signed = Content.of(ascii(Manifest.FORM.sign(manifest, key).text()));
        listed.addFirst(list(Manifest.NAME, signed, Optional.empty(), ""));
        writeZip(listed, out);
    }

    private static void writeZip(List<Listed> files, OutputStream out) throws IOException {
        long at = 0;
        List<byte[]> directory = new ArrayList<>();
        for (Listed file : files) {
            Member member = file.member;
            byte[] local = ZipLayout.local(member.name(), member.size(), file.crc);
            directory.add(ZipLayout.central(member.name(), member.size(), file.crc, at));
            out.write(local);
            try (InputStream in = file.content.open()) {
                if (in.transferTo(out) != member.size()) {
                    throw new IOException("changed while it was exported: " + member.name());
                }
            }
            at += local.length + member.size();
        }
        long directoryBytes = 0;
        for (byte[] line : directory) {
            out.write(line);
            directoryBytes += line.length;
        }
        if (at + directoryBytes + ZipLayout.END_BYTES > ZipLayout.MAX_BYTES || files.size() > Manifest.MAX_MEMBERS) {
            throw new IOException("larger than an export may be");
        }
        out.write(ZipLayout.end(files.size(), directoryBytes, at));
    }

    private static Listed list(String name, Content content, Optional<Digest> act, String label) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(new CheckedInputStream(content.open(), crc), sha)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new Listed(
                    new Member(name, size, Digest.ofBytes(sha.digest()), act, label), content, (int) crc.getValue());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private EvidenceWriter text(String name, String text) {
        return put(name, Content.of(ascii(text)), Optional.empty());
    }

    private EvidenceWriter put(String name, Content content, Optional<Digest> act) {
        items.putIfAbsent(name, new Item(content, act));
        return this;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
