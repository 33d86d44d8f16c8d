package org.entente.node.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.node.kernel.DiskFault;
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
    private final Voice voice;
    private final FileRows rows;
    private final AttachmentFiles files;
    private final Admission admission;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, ReentrantLock> ending = new ConcurrentHashMap<>();

    SegmentTaking(
            OwnKeys keys,
            Voice voice,
            FileRows rows,
            AttachmentFiles files,
            Admission admission,
            ApplicationEventPublisher events,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.voice = voice;
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
    Standing take(Peer from, Digest act, int part, int index, byte[] sealed) throws Malformed {
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
            // Two may have brought the same segment at once, and the next may be here already: never backwards.
            present = transaction.execute(status -> {
                long now = Math.max(rows.present(database, file.id(), from.nation()), index + 1L);
                rows.present(database, file.id(), from.nation(), now);
                return now;
            });
        }
        return new Standing((int) present, present == file.segments() ? endOnce(from, file) : null);
    }

    /**
     * A large file takes its time to be verified, and a caller who gave up asks again meanwhile: he waits here for what
     * the first one finds.
     */
    private String endOnce(Peer from, HeldFile file) throws Malformed {
        ReentrantLock one = ending.computeIfAbsent(file.id(), id -> new ReentrantLock());
        one.lock();
        try {
            Optional<String> ended = rows.completion(database, file.id(), from.nation());
            return ended.isPresent() ? ended.get() : end(from, file);
        } finally {
            one.unlock();
            ending.remove(file.id(), one);
        }
    }

    /** An act that we did not accept gets no attachments; its sender learns so once and for all. */
    private String stopped(Peer from, Digest act, int part) throws Malformed {
        String header = database.sql("SELECT header FROM entente.act_header WHERE digest = ? AND author = ?")
                .params(act.bytes(), from.nation().code())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Malformed(Malformed.Reason.INCONSISTENT, "act"));
        PartEntry entry = entry(header, part);
        return sign(from, act, part, entry.commitment(), Completion.Result.STOPPED_BY_GATE);
    }

    private static PartEntry entry(String header, int part) throws Malformed {
        var parts = ActHeader.FORM.stored(header).content().parts();
        if (part < 0 || part >= parts.size() || parts.get(part).role() != PartEntry.Role.ATTACHMENT) {
            throw new Malformed(Malformed.Reason.INCONSISTENT, "part");
        }
        return parts.get(part);
    }

    private String end(Peer from, HeldFile file) throws Malformed {
        Digest act = Objects.requireNonNull(file.act());
        Completion.Result verified;
        try {
            verified = verify(file, act);
        } catch (IOException e) {
            // The database says more than the disk holds, as after a restore: the sender brings the rest again.
            transaction.executeWithoutResult(status ->
                    rows.present(database, file.id(), from.nation(), files.whole(file.id(), file.sizeBytes())));
            throw new DiskFault(e);
        }
        ArrivedAttachment arrived =
                new ArrivedAttachment(act, file.part(), file.matter(), from.nation(), file.sizeBytes());
        return Objects.requireNonNull(transaction.execute(status -> {
            // Another process of this node may have been quicker; whoever holds this row judges, and judges once.
            rows.present(database, file.id(), from.nation());
            return rows.completion(database, file.id(), from.nation())
                    .orElseGet(() -> judged(from, file, arrived, verified));
        }));
    }

    private String judged(Peer from, HeldFile file, ArrivedAttachment arrived, Completion.Result verified) {
        Completion.Result result = verified == Completion.Result.COMPLETE
                ? admission.attachmentArrived(arrived, () -> new SegmentStream(file, files))
                : verified;
        String completion = sign(from, arrived.act(), file.part(), file.commitment(), result);
        boolean usable = result == Completion.Result.COMPLETE;
        // What the gate stopped is gone by now, and its row with it: who asks again is told the same.
        rows.complete(database, file.id(), from.nation(), completion, usable);
        if (usable) {
            events.publishEvent(arrived);
        }
        return completion;
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

    private String sign(Peer author, Digest act, int part, Digest commitment, Completion.Result result) {
        return Completion.FORM
                .sign(
                        new Completion(keys.nation(), act, part, commitment, result, clock.instant()),
                        voice.towards(author.nation()))
                .text();
    }
}
