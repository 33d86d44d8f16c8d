package org.entente.node.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.attachment.AttachmentReader;
import org.entente.protocol.attachment.Segments;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Completion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a partner's segments: each is verified before a byte of it is kept, and the whole at the end. */
@Component
class SegmentTaking {
    private final OwnKeys keys;
    private final FileRows rows;
    private final AttachmentFiles files;
    private final Admission admission;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SegmentTaking(
            OwnKeys keys,
            FileRows rows,
            AttachmentFiles files,
            Admission admission,
            ApplicationEventPublisher events,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.files = files;
        this.admission = admission;
        this.events = events;
        this.database = database;
        this.transaction = transaction;
        this.clock = LinkTime.said(clock);
    }

    /** How far it is: the next segment wanted, or the signed end. */
    record Standing(int next, @Nullable String completion) {}

    /**
     * Takes one segment if it is the next, and says what is wanted now. Without bytes it is only a question.
     *
     * @throws Malformed if the segment does not verify; nothing was kept
     */
    Standing take(Peer from, Digest act, int part, int index, byte[] sealed) throws Malformed, IOException {
        Optional<HeldFile> found = transaction.execute(status -> rows.find(database, act, part));
        if (found.isEmpty() || found.get().ours()) {
            return new Standing(0, stopped(from, act, part));
        }
        HeldFile file = found.get();
        Optional<String> ended = rows.completion(database, file.id(), from.nation());
        if (ended.isPresent()) {
            return new Standing(file.segments(), ended.get());
        }
        long present = transaction.execute(status -> rows.present(database, file.id(), from.nation()));
        if (sealed.length > 0 && index == present) {
            new Segments(file.key()).open(file.sizeBytes(), index, sealed);
            files.write(file.id(), index, sealed);
            present++;
            long now = present;
            transaction.executeWithoutResult(status -> rows.present(database, file.id(), from.nation(), now));
        }
        return new Standing((int) present, present == file.segments() ? end(from, file) : null);
    }

    /** An act that we did not accept gets no attachments; its sender learns so once and for all. */
    private String stopped(Peer from, Digest act, int part) throws Malformed {
        String header = database.sql("SELECT header FROM entente.act_header WHERE digest = ? AND author = ?")
                .params(act.bytes(), from.nation().code())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Malformed(Malformed.Reason.INCONSISTENT, "act"));
        PartEntry entry = entry(header, part);
        return sign(act, part, entry.commitment(), Completion.Result.STOPPED_BY_GATE);
    }

    private static PartEntry entry(String header, int part) throws Malformed {
        var parts = ActHeader.FORM.stored(header).content().parts();
        if (part < 0 || part >= parts.size() || parts.get(part).role() != PartEntry.Role.ATTACHMENT) {
            throw new Malformed(Malformed.Reason.INCONSISTENT, "part");
        }
        return parts.get(part);
    }

    private String end(Peer from, HeldFile file) throws Malformed, IOException {
        Digest act = java.util.Objects.requireNonNull(file.act());
        Completion.Result verified = verify(file, act);
        ArrivedAttachment arrived =
                new ArrivedAttachment(act, file.part(), file.matter(), from.nation(), file.sizeBytes());
        return transaction.execute(status -> {
            Completion.Result result = verified == Completion.Result.COMPLETE
                    ? admission.attachmentArrived(arrived, () -> new SegmentStream(file, files))
                    : verified;
            boolean usable = result == Completion.Result.COMPLETE;
            String completion = sign(act, file.part(), file.commitment(), result);
            rows.complete(database, file.id(), from.nation(), completion, usable);
            if (usable) {
                events.publishEvent(arrived);
            }
            return completion;
        });
    }

    private Completion.Result verify(HeldFile file, Digest act) throws Malformed, IOException {
        String header = database.sql("SELECT header FROM entente.act_header WHERE digest = ?")
                .param(act.bytes())
                .query(String.class)
                .single();
        AttachmentReader reader =
                new AttachmentReader(file.key(), entry(header, file.part()), OutputStream.nullOutputStream());
        try {
            for (int index = 0; index < file.segments(); index++) {
                reader.take(files.read(file.id(), file.sizeBytes(), index));
            }
            reader.finish();
            return Completion.Result.COMPLETE;
        } catch (Malformed e) {
            return e.reason() == Malformed.Reason.COMMITMENT_WRONG
                    ? Completion.Result.COMMITMENT_WRONG
                    : Completion.Result.SEGMENT_WRONG;
        }
    }

    private String sign(Digest act, int part, Digest commitment, Completion.Result result) {
        return Completion.FORM
                .sign(
                        new Completion(keys.nation(), act, part, commitment, result, clock.instant()),
                        keys.signingKey())
                .text();
    }
}
