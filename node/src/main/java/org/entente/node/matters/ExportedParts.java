package org.entente.node.matters;

import java.util.List;
import java.util.Optional;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.PartVault;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Salt;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.evidence.Withheld.Why;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.Outcome;
import org.jspecify.annotations.Nullable;

/** The parts of acts in an export: each is put in, or listed with the reason why it stays out. */
final class ExportedParts {
    /**
     * Bytes of all attachments of one export. The manifest comes first, so every file is read once before the first byte
     * leaves and once more as it leaves: at the 200 MB/s of a plain disk that is five seconds until a download begins.
     * A larger file is taken out by itself.
     */
    static final long MOST_FILE_BYTES = 1L << 30;

    private final Tables tables;
    private final HandlingTerms terms;
    private final PartVault vault;
    private final Attachments attachments;
    private final long mostFileBytes;

    ExportedParts(Tables tables, HandlingTerms terms, PartVault vault, Attachments attachments, long mostFileBytes) {
        this.tables = tables;
        this.terms = terms;
        this.vault = vault;
        this.attachments = attachments;
        this.mostFileBytes = mostFileBytes;
    }

    /** How many parts of each sort went in, and how many stayed out. */
    record Count(int bodies, int files, int withheld) {}

    /** @param wanted whether parts are to be in it at all */
    Count into(EvidenceWriter writer, List<HeldAct> acts, boolean wanted) {
        int bodies = 0;
        int files = 0;
        int withheld = 0;
        long left = mostFileBytes;
        for (HeldAct act : acts) {
            for (PartEntry part : act.parts()) {
                @Nullable Why why = wanted ? put(writer, act, part, left) : Why.NOT_ASKED_FOR;
                boolean attached = part.role() == PartEntry.Role.ATTACHMENT;
                if (why != null) {
                    writer.withheld(act.digest(), part, why);
                    withheld++;
                } else if (attached) {
                    left -= part.size();
                    files++;
                } else {
                    bodies++;
                }
                if (attached) {
                    attachments.completions(act.digest(), part.index()).forEach(jws -> writer.completion(Completion.FORM.stored(jws)));
                }
            }
        }
        return new Count(bodies, files, withheld);
    }

    /** Its own code decides, whatever stricter parts the act has besides. Null where it went in. */
    private @Nullable Why put(EvidenceWriter writer, HeldAct act, PartEntry part, long left) {
        if (!terms.allows(act, part.handling().ordinal(), Leave.Use.EVIDENTIAL)) {
            return Why.HANDLING;
        }
        return part.role() == PartEntry.Role.BODY ? body(writer, act) : file(writer, act, part, left);
    }

    private @Nullable Why body(EvidenceWriter writer, HeldAct act) {
        Optional<byte[]> plain = vault.open(act.digest(), 0);
        Optional<byte[]> salt = vault.salt(act.digest(), 0);
        if (plain.isEmpty() || salt.isEmpty()) {
            return act.outcome() == Outcome.STOPPED_BY_GATE ? Why.STOPPED_BY_GATE : Why.ERASED;
        }
        writer.body(act.digest(), new Body(Salt.ofBytes(salt.get()), plain.get()));
        return null;
    }

    private @Nullable Why file(EvidenceWriter writer, HeldAct act, PartEntry part, long left) {
        Optional<Attachments.Whole> whole = attachments.whole(act.digest(), part.index());
        if (whole.isEmpty()) {
            return notHere(act, part);
        }
        if (whole.get().sizeBytes() > left) {
            return Why.TOO_LARGE;
        }
        writer.attachment(act.digest(), part.index(), whole.get().salt(), whole.get().content());
        return null;
    }

    private Why notHere(HeldAct act, PartEntry part) {
        boolean stopped = tables.files().of(act.matter()).stream()
                .anyMatch(read -> read.act().equals(act.digest()) && read.part() == part.index() && read.reading() == FileReadings.Reading.STOPPED);
        if (stopped) {
            return Why.STOPPED_BY_GATE;
        }
        return attachments.progress(act.digest(), part.index()).isPresent() ? Why.NOT_HERE_YET : Why.ERASED;
    }
}
