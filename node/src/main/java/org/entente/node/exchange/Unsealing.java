package org.entente.node.exchange;

import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Seal;
import org.entente.protocol.json.Malformed;
import org.jspecify.annotations.Nullable;

/** Opens the parts that came with an act and holds them against what its header committed to. */
final class Unsealing {
    private final OwnKeys keys;

    Unsealing(OwnKeys keys) {
        this.keys = keys;
    }

    /**
     * What came out.
     *
     * @param body null where the act has none or it does not open
     * @param unreadable null where all opened
     */
    record Opened(@Nullable Body body, ArrivedAct.@Nullable Unreadable unreadable) {}

    Opened open(ActHeader header, Carried carried) {
        if (header.parts().size() != carried.seals().size()) {
            return new Opened(null, ArrivedAct.Unreadable.MISSING);
        }
        if (header.parts().isEmpty() || header.parts().getFirst().role() != PartEntry.Role.BODY) {
            return new Opened(null, null);
        }
        try {
            String sealed = carried.seals().getFirst();
            Optional<OpeningKey> key = key(sealed);
            return key.isEmpty()
                    ? new Opened(null, ArrivedAct.Unreadable.UNKNOWN_SEALING_KEY)
                    : new Opened(Body.open(sealed, header, keys.nation(), key.get()), null);
        } catch (Malformed e) {
            boolean broken = e.reason() == Malformed.Reason.COMMITMENT_WRONG;
            return new Opened(
                    null, broken ? ArrivedAct.Unreadable.COMMITMENT_BROKEN : ArrivedAct.Unreadable.SEAL_BROKEN);
        }
    }

    private Optional<OpeningKey> key(String sealed) throws Malformed {
        Digest id = Seal.keyId(sealed);
        return keys.openingKey(id);
    }
}
