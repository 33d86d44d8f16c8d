package org.entente.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.card.Card;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.evidence.Withheld;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.ledger.LeafHashes;
import org.entente.protocol.ledger.MerkleHash;
import org.entente.protocol.ledger.Proofs;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;

/** Four acts from XA to XB, a change of XA's key between the second and the third, receipts for all but the last. */
public final class Correspondence {
    public static final Direction DIRECTION = new Direction(Sample.XA, Sample.XB, 1);
    public static final SigningKey XA_NEXT = SigningKey.ofBytes(Digest.over(Sample.ascii("XA next")).bytes());

    public final List<LedgerEntry> entries = new ArrayList<>();
    public final List<Body> bodies = new ArrayList<>();
    public final Signed<Card> cardA;
    public final Signed<Card> cardB;
    public final Checkpoint checkpoint;
    public final Signed<Receipt> receipt;
    public final Proofs proofs;

    public Correspondence() throws Exception {
        cardA = Card.FORM.sign(Sample.card(Sample.XA, Sample.XA_SIGNS, Sample.XA_OPENS), Sample.XA_SIGNS);
        cardB = Card.FORM.sign(Sample.card(Sample.XB, Sample.XB_SIGNS, Sample.XB_OPENS), Sample.XB_SIGNS);
        for (int i = 1; i <= 4; i++) {
            Body body = Body.of(
                    ("{\"ask\":\"number " + i + "\"}").getBytes(StandardCharsets.UTF_8),
                    Sample.fixedRandom("salt" + i));
            bodies.add(body);
            SigningKey key = i <= 2 ? Sample.XA_SIGNS : XA_NEXT;
            entries.add(LedgerEntry.parse(
                    ActHeader.FORM.sign(Sample.ask(body, "RQ-F-00" + i), key).text()));
            if (i == 2) {
                entries.add(LedgerEntry.parse(
                        KeyChange.sign(Sample.XA, Sample.XA_SIGNS, XA_NEXT).text()));
            }
        }
        List<Digest> leaves =
                entries.stream().map(entry -> MerkleHash.leaf(entry.digest())).toList();
        proofs = new Proofs(LeafHashes.of(leaves));
        checkpoint = Checkpoint.sign(DIRECTION, proofs.head(5), XA_NEXT);
        receipt = Receipt.FORM.sign(receipt(proofs.head(4)), Sample.XB_SIGNS);
    }

    public Receipt receipt(TreeHead head) {
        List<ReceiptEntry> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(new ReceiptEntry(
                    i, entries.get(i).digest(), Outcome.ACCEPTED, Sample.AT.plusSeconds(i), Optional.empty()));
        }
        return new Receipt(DIRECTION, lines, head);
    }

    /** All entries, two of their bodies and why the other two are not there, both cards. */
    public EvidenceWriter complete() {
        EvidenceWriter writer = shown();
        withheld(writer, 1, Withheld.Why.HANDLING);
        withheld(writer, 4, Withheld.Why.ERASED);
        return writer;
    }

    /** The same without a word on what is not there. */
    public EvidenceWriter shown() {
        EvidenceWriter writer = new EvidenceWriter().card(cardA).card(cardB).checkpoint(checkpoint).receipt(receipt);
        for (int i = 0; i < entries.size(); i++) {
            writer.entry(DIRECTION, i, entries.get(i));
        }
        writer.body(entries.get(0).digest(), bodies.get(0));
        writer.body(entries.get(3).digest(), bodies.get(2));
        return writer;
    }

    private void withheld(EvidenceWriter writer, int entry, Withheld.Why why) {
        if (entries.get(entry) instanceof LedgerEntry.Act(var header)) {
            writer.withheld(header.digest(), header.content().parts().getFirst(), why);
        }
    }

    /** The third act and the change of keys before it, with proofs. */
    public EvidenceWriter partial() {
        return new EvidenceWriter()
                .card(cardA)
                .card(cardB)
                .checkpoint(checkpoint)
                .receipt(receipt)
                .consistency(DIRECTION, proofs.consistency(4, 5))
                .entry(DIRECTION, 2, entries.get(2))
                .inclusion(DIRECTION, entries.get(2).digest(), proofs.inclusion(2, 5))
                .entry(DIRECTION, 3, entries.get(3))
                .inclusion(DIRECTION, entries.get(3).digest(), proofs.inclusion(3, 5));
    }
}
