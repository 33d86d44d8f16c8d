package org.entente.protocol.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.card.KeyBook;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochOpening;
import org.entente.protocol.head.EpochTerms;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.ConsistencyProof;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.parcel.LedgerEntry;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;

/** Examines one direction: signatures by the key valid at each position, places, heads, receipts. */
final class DirectionExamination {
    private final Examination whole;
    private final Direction direction;
    private final DirectionFiles files;
    private final Map<Long, ReceiptEntry> receipted = new HashMap<>();

    DirectionExamination(Examination whole, Direction direction, DirectionFiles files) {
        this.whole = whole;
        this.direction = direction;
        this.files = files;
    }

    void run() throws IOException {
        if (files.checkpoint.isEmpty()) {
            whole.failed(EvidenceFile.altered(Names.checkpoint(direction), Reason.FIELD_MISSING));
            return;
        }
        Member note = files.checkpoint.get();
        boolean signed = whole.attempt(note, () -> {
            Checkpoint checkpoint = Checkpoint.parse(
                    new String(whole.file().read(note, Checkpoint.MAX_CHARS * 2), StandardCharsets.UTF_8));
            if (!checkpoint.direction().equals(direction)) {
                throw new Malformed(Reason.INCONSISTENT, "origin");
            }
            examine(checkpoint);
        });
        if (signed) {
            describe();
        }
    }

    private void examine(Checkpoint checkpoint) throws Malformed, IOException {
        TreeHead head = checkpoint.head();
        if (files.entries.isEmpty()) {
            checkpoint.verify(whole.keys().signerOf(checkpoint));
        } else {
            KeyBook book = keyBook();
            checkpoint.verify(book.keyForHead(head.size()));
            for (Map.Entry<Long, LedgerEntry> entry : files.entries.entrySet()) {
                Member member = files.entryMembers.get(entry.getKey());
                whole.attempt(member, () -> examineEntry(member, entry.getKey(), entry.getValue(), book));
            }
        }
        whole.signer(direction.from());
        boolean complete = files.entries.size() == head.size();
        if (complete) {
            compareRoot(head);
        } else {
            provePlaces(head);
        }
        for (Member member : files.receipts.values()) {
            whole.attempt(member, () -> examineReceipt(member, head, complete));
        }
        examineOpening();
    }

    /** The keys of this direction: from the one that signed first, through every change that is shown. */
    private KeyBook keyBook() throws Malformed {
        Digest first = files.entries.firstEntry().getValue().jws().keyId();
        KeyBook book = KeyBook.starting(direction.from(), whole.keys().find(direction.from(), first));
        for (Map.Entry<Long, LedgerEntry> entry : files.entries.entrySet()) {
            if (entry.getValue() instanceof LedgerEntry.Key(Signed<KeyChange> change)) {
                book = book.with(change, entry.getKey());
            }
        }
        return book;
    }

    private void examineEntry(Member member, long position, LedgerEntry entry, KeyBook book) throws Malformed {
        entry.verify(book.keyAt(position));
        if (!member.act().equals(Optional.of(entry.digest()))) {
            throw new Malformed(Reason.INCONSISTENT, "act");
        }
        if (entry instanceof LedgerEntry.Act(var header)
                && !header.content().author().nation().equals(direction.from())) {
            throw new Malformed(Reason.WRONG_NATION, "author");
        }
    }

    private void compareRoot(TreeHead head) throws Malformed {
        if (!frontier(head.size()).head().equals(head)) {
            throw new Malformed(Reason.INCONSISTENT, "root");
        }
        whole.found(new Finding.CompleteUpTo(direction, head.size()));
    }

    /** The log's frontier at a size up to which all entries are shown. */
    private Frontier frontier(long size) throws Malformed {
        Frontier frontier = Frontier.EMPTY;
        for (long position = 0; position < size; position++) {
            LedgerEntry entry = files.entries.get(position);
            if (entry == null) {
                throw new Malformed(Reason.FIELD_MISSING, Names.entry(direction, position));
            }
            frontier = frontier.append(entry.digest());
        }
        return frontier;
    }

    private void provePlaces(TreeHead head) throws IOException {
        for (Map.Entry<Long, LedgerEntry> entry : files.entries.entrySet()) {
            Member proof = files.inclusions.getOrDefault(
                    entry.getKey(), files.entryMembers.get(entry.getKey()));
            whole.attempt(proof, () -> {
                boolean proven = files.inclusions.containsKey(entry.getKey())
                        && ProofJson.inclusion(whole.file().read(proof, ProofJson.MAX_BYTES))
                                .proves(entry.getValue().digest(), head);
                if (!proven) {
                    throw new Malformed(Reason.INCONSISTENT, "inclusion");
                }
            });
        }
        whole.found(new Finding.NotProven(Finding.Gap.OTHER_ENTRIES, head.size() - files.entries.size()));
    }

    private void examineReceipt(Member member, TreeHead head, boolean complete) throws Malformed, IOException {
        Signed<Receipt> receipt = Receipt.FORM.parse(whole.file().text(member, Receipt.MAX_BYTES * 2));
        if (!receipt.content().direction().equals(direction)) {
            throw new Malformed(Reason.INCONSISTENT, "direction");
        }
        whole.verify(direction.to(), receipt);
        TreeHead theirs = receipt.content().head();
        if (theirs.size() > head.size() || !sameHistory(theirs, head, complete)) {
            throw new Malformed(Reason.INCONSISTENT, "head");
        }
        for (ReceiptEntry entry : receipt.content().entries()) {
            LedgerEntry shown = files.entries.get(entry.position());
            if (shown != null && !shown.digest().equals(entry.digest())) {
                throw new Malformed(Reason.INCONSISTENT, "digest");
            }
            receipted.put(entry.position(), entry);
        }
        whole.found(new Finding.ReceiptedUpTo(direction, theirs.size()));
    }

    private boolean sameHistory(TreeHead theirs, TreeHead head, boolean complete) throws Malformed, IOException {
        if (complete) {
            return frontier(theirs.size()).head().equals(theirs);
        }
        Member member = files.consistencies.get(theirs.size());
        if (member == null) {
            return theirs.equals(head);
        }
        ConsistencyProof proof = ProofJson.consistency(whole.file().read(member, ProofJson.MAX_BYTES));
        return proof.proves(theirs, head);
    }

    /** An epoch after the first begins with the terms that both signed. */
    private void examineOpening() throws Malformed, IOException {
        if (direction.epoch() == 1) {
            return;
        }
        if (files.openingBySender.isEmpty() || files.openingByReceiver.isEmpty()) {
            throw new Malformed(Reason.FIELD_MISSING, Names.openingBySender(direction));
        }
        Signed<EpochTerms> sender = terms(files.openingBySender.get());
        Signed<EpochTerms> receiver = terms(files.openingByReceiver.get());
        whole.attempt(files.openingBySender.get(), () -> whole.verify(direction.from(), sender));
        whole.attempt(files.openingByReceiver.get(), () -> whole.verify(direction.to(), receiver));
        if (!EpochOpening.of(sender, receiver).terms().opened().equals(direction)) {
            throw new Malformed(Reason.INCONSISTENT, "closed");
        }
    }

    private Signed<EpochTerms> terms(Member member) throws Malformed, IOException {
        return EpochTerms.FORM.parse(whole.file().text(member, EpochTerms.MAX_BYTES * 2));
    }

    private void describe() {
        long without = 0;
        for (Map.Entry<Long, LedgerEntry> entry : files.entries.entrySet()) {
            Optional<ReceiptEntry> receipt = Optional.ofNullable(receipted.get(entry.getKey()));
            if (entry.getValue() instanceof LedgerEntry.Act act) {
                without += receipt.isEmpty() ? 1 : 0;
                String label = files.entryMembers.get(entry.getKey()).label();
                whole.found(new Finding.ActShown(act.digest(), label, direction, entry.getKey(), receipt));
            }
        }
        if (without > 0) {
            whole.found(new Finding.NotProven(Finding.Gap.UNRECEIPTED_ACTS, without));
        }
    }
}
