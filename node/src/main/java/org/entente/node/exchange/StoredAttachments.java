package org.entente.node.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.kernel.Identifiers;
import org.entente.protocol.Digest;
import org.entente.protocol.attachment.AttachmentKey;
import org.entente.protocol.attachment.AttachmentWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in, and gives them out again, a segment at a time. */
@Component
class StoredAttachments implements Attachments {
    private final AttachmentFiles files;
    private final FileRows rows;
    private final CallersConnection caller;
    private final TransactionTemplate page;
    private final Identifiers identifiers;
    private final SecureRandom random;

    StoredAttachments(
            AttachmentFiles files,
            FileRows rows,
            CallersConnection caller,
            TransactionTemplate page,
            Identifiers identifiers,
            SecureRandom random) {
        this.files = files;
        this.rows = rows;
        this.caller = caller;
        this.page = page;
        this.identifiers = identifiers;
        this.random = random;
    }

    @Override
    public Staged stage(UUID matter, InputStream content) throws IOException {
        UUID id = identifiers.next();
        AttachmentKey key = AttachmentKey.generate(random);
        try {
            var written = AttachmentWriter.write(content, key, (index, sealed) -> files.write(id, index, sealed));
            HeldFile file =
                    new HeldFile(id, matter, null, -1, true, written.size(), written.commitment(), true, key);
            inTransaction(() -> rows.insert(caller.here(), file));
            return staged(file);
        } catch (IOException | RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    /** A file is taken in for minutes; the transaction begins when it is there, unless the caller has one already. */
    private void inTransaction(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
        } else {
            page.executeWithoutResult(status -> work.run());
        }
    }

    @Override
    public Optional<Staged> staged(UUID id) {
        return caller.read(database -> rows.find(database, id))
                .filter(file -> file.ours() && file.act() == null)
                .map(StoredAttachments::staged);
    }

    private static Staged staged(HeldFile file) {
        return new Staged(file.id(), file.matter(), file.sizeBytes(), file.commitment());
    }

    @Override
    public Optional<InputStream> open(UUID staged) {
        return caller.read(database -> rows.find(database, staged))
                .filter(file -> file.ours() && file.act() == null)
                .map(file -> new SegmentStream(file, files));
    }

    @Override
    public void discard(UUID id) {
        int gone = caller.here()
                .sql("DELETE FROM entente.attachment WHERE id = ? AND ours AND digest IS NULL")
                .param(id)
                .update();
        if (gone == 1) {
            files.delete(id);
        }
    }

    @Override
    public Optional<InputStream> open(Digest act, int part) {
        return caller.read(database -> rows.find(database, act, part))
                .filter(HeldFile::complete)
                .map(file -> new SegmentStream(file, files));
    }

    @Override
    public Optional<Whole> whole(Digest act, int part) {
        return caller.read(database -> rows.find(database, act, part))
                .filter(HeldFile::complete)
                .map(file -> new Whole(file.key().salt(), file.sizeBytes(), () -> new SegmentStream(file, files)));
    }

    @Override
    public List<String> completions(Digest act, int part) {
        return caller.read(database -> database
                .sql("""
                        SELECT s.completion FROM entente.segment s JOIN entente.attachment a ON a.id = s.attachment
                        WHERE a.digest = ? AND a.part = ? AND s.completion IS NOT NULL ORDER BY s.partner""")
                .params(act.bytes(), part)
                .query(String.class)
                .list());
    }

    @Override
    public Optional<Progress> progress(Digest act, int part) {
        return caller.read(database -> rows.find(database, act, part).map(file -> {
            long least = database
                    .sql("""
                            SELECT coalesce(min(CASE WHEN completion IS NULL THEN present ELSE ? END), 0)
                            FROM entente.segment WHERE attachment = ?""")
                    .params((long) file.segments(), file.id())
                    .query(Long.class)
                    .single();
            return new Progress(file.segments(), least);
        }));
    }
}
