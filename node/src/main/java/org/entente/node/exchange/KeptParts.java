package org.entente.node.exchange;

import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
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
