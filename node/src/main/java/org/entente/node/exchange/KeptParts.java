package org.entente.node.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Salt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The vault's rows. */
@Component
class KeptParts implements PartVault {
    private final CallersConnection caller;
    private final LocalSeal seal;
    private final AttachmentFiles files;

    KeptParts(CallersConnection caller, LocalSeal seal, AttachmentFiles files) {
        this.caller = caller;
        this.seal = seal;
        this.files = files;
    }

    /** A part sealed for this node, ready to be written. */
    record Part(Digest act, int index, UUID matter, LocalSeal.Kept kept) {}

    Part part(Digest act, int index, UUID matter, Body body) {
        return new Part(
                act, index, matter, seal.seal(act, index, body.salt().bytes(), body.plaintext()));
    }

    /** Writes parts on the caller's connection. */
    void keep(List<Part> parts) {
        ManyRows.of(parts)
                .digest(Part::act)
                .whole(part -> (long) part.index())
                .of("uuid", Part::matter)
                .bytes(part -> part.kept().wrappedKey())
                .bytes(part -> part.kept().content())
                .later(caller.rows(), """
                        INSERT INTO entente.kept_part (digest, part, matter, wrapped_key, content)
                        SELECT * FROM unnest(?, ?::int[], ?, ?, ?)""");
    }

    /** Body and salt again, to seal it for a partner that lost it. */
    Optional<Body> body(Digest act, int index) {
        return read(act, index).map(opened -> new Body(Salt.ofBytes(opened.salt()), opened.plaintext()));
    }

    @Override
    public Optional<byte[]> open(Digest act, int part) {
        return read(act, part).map(LocalSeal.Opened::plaintext);
    }

    @Override
    public Map<Digest, byte[]> bodies(Collection<Digest> acts) {
        Map<Digest, byte[]> bodies = new HashMap<>();
        if (acts.isEmpty()) {
            return bodies;
        }
        caller.here()
                .sql("SELECT digest, wrapped_key, content FROM entente.kept_part WHERE digest = ANY (:acts) AND part = 0")
                .param("acts", acts.stream().map(Digest::bytes).toArray(byte[][]::new))
                .query(row -> {
                    Digest act = Digest.ofBytes(row.getBytes(1));
                    bodies.put(act, seal.open(act, 0, new LocalSeal.Kept(row.getBytes(2), row.getBytes(3))).plaintext());
                });
        return bodies;
    }

    @Override
    public Optional<byte[]> salt(Digest act, int part) {
        return read(act, part).map(LocalSeal.Opened::salt);
    }

    @Override
    public boolean erase(Digest act, int part) {
        boolean file = destroyFiles("digest = ? AND part = ?", act.bytes(), part) > 0;
        return caller.here()
                                .sql("DELETE FROM entente.kept_part WHERE digest = ? AND part = ?")
                                .params(act.bytes(), part)
                                .update()
                        == 1
                || file;
    }

    @Override
    public int eraseAct(Digest act) {
        int destroyed = destroyFiles("digest = ?", act.bytes());
        return destroyed
                + caller.here()
                        .sql("DELETE FROM entente.kept_part WHERE digest = ?")
                        .param(act.bytes())
                        .update();
    }

    @Override
    public int eraseMatter(UUID matter) {
        int destroyed = destroyFiles("matter = ?", matter);
        return destroyed
                + caller.here()
                        .sql("DELETE FROM entente.kept_part WHERE matter = ?")
                        .param(matter)
                        .update();
    }

    /** The key goes with the row; the sealed segments, worthless by then, when the deletion is durable. */
    private int destroyFiles(String which, Object... values) {
        List<UUID> gone = caller.here()
                .sql("DELETE FROM entente.attachment WHERE " + which + " RETURNING id")
                .params(List.of(values))
                .query(UUID.class)
                .list();
        if (!gone.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    gone.forEach(files::delete);
                }
            });
        }
        return gone.size();
    }

    private Optional<LocalSeal.Opened> read(Digest act, int part) {
        return caller.here()
                .sql("SELECT wrapped_key, content FROM entente.kept_part WHERE digest = ? AND part = ?")
                .params(act.bytes(), part)
                .query((row, n) -> new LocalSeal.Kept(row.getBytes(1), row.getBytes(2)))
                .optional()
                .map(kept -> seal.open(act, part, kept));
    }
}
