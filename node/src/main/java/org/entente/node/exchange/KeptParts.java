package org.entente.node.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Salt;
import org.springframework.stereotype.Component;

/** The vault's rows. */
@Component
class KeptParts implements PartVault {
    private final CallersConnection caller;
    private final LocalSeal seal;

    KeptParts(CallersConnection caller, LocalSeal seal) {
        this.caller = caller;
        this.seal = seal;
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
                .run(caller.rows(), """
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
    public Optional<byte[]> salt(Digest act, int part) {
        return read(act, part).map(LocalSeal.Opened::salt);
    }

    @Override
    public boolean erase(Digest act, int part) {
        return caller.here()
                        .sql("DELETE FROM entente.kept_part WHERE digest = ? AND part = ?")
                        .params(act.bytes(), part)
                        .update()
                == 1;
    }

    @Override
    public int eraseAct(Digest act) {
        return caller.here()
                .sql("DELETE FROM entente.kept_part WHERE digest = ?")
                .param(act.bytes())
                .update();
    }

    @Override
    public int eraseMatter(UUID matter) {
        return caller.here()
                .sql("DELETE FROM entente.kept_part WHERE matter = ?")
                .param(matter)
                .update();
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
