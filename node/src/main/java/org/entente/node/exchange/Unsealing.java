package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.attachment.AttachmentKey;
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
     * @param body null where the act has none or a part does not open
     * @param files keys of the attachments
     * @param unreadable null where all opened
     */
    record Opened(@Nullable Body body, List<AttachmentKey> files, ArrivedAct.@Nullable Unreadable unreadable) {
        static Opened not(ArrivedAct.Unreadable why) {
            return new Opened(null, List.of(), why);
        }
    }

    Opened open(ActHeader header, Carried carried) {
        if (header.parts().size() != carried.seals().size()) {
            return Opened.not(ArrivedAct.Unreadable.MISSING);
        }
        Body body = null;
        List<AttachmentKey> files = new ArrayList<>();
        try {
            for (PartEntry part : header.parts()) {
                String sealed = carried.seals().get(part.index());
                OpeningKey key = keys.openingKey(Seal.keyId(sealed)).orElse(null);
                if (key == null) {
                    return Opened.not(ArrivedAct.Unreadable.UNKNOWN_SEALING_KEY);
                }
                if (part.role() == PartEntry.Role.BODY) {
                    body = Body.open(sealed, header, keys.nation(), key);
                } else {
                    files.add(AttachmentKey.open(sealed, header, part.index(), keys.nation(), key));
                }
            }
            return new Opened(body, files, null);
        } catch (Malformed e) {
            return Opened.not(
                    e.reason() == Malformed.Reason.COMMITMENT_WRONG
                            ? ArrivedAct.Unreadable.COMMITMENT_BROKEN
                            : ArrivedAct.Unreadable.SEAL_BROKEN);
        }
    }
}
