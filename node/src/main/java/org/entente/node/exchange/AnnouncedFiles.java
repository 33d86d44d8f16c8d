package org.entente.node.exchange;

import java.util.List;
import org.entente.node.kernel.Identifiers;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.attachment.AttachmentKey;
import org.springframework.stereotype.Component;

/** The attachments that accepted acts announce: from then on their segments are awaited. */
@Component
class AnnouncedFiles {
    private final FileRows rows;
    private final CallersConnection caller;
    private final Identifiers identifiers;

    AnnouncedFiles(FileRows rows, CallersConnection caller, Identifiers identifiers) {
        this.rows = rows;
        this.caller = caller;
        this.identifiers = identifiers;
    }

    /**
     * Same transaction as the act.
     *
     * @param keys of its attachments, in the header's order
     */
    void announced(ArrivedAct act, List<AttachmentKey> keys) {
        int next = 0;
        for (PartEntry part : act.header().content().parts()) {
            if (part.role() != PartEntry.Role.ATTACHMENT) {
                continue;
            }
            HeldFile file = new HeldFile(
                    identifiers.next(),
                    act.matter(),
                    act.digest(),
                    part.index(),
                    false,
                    part.size(),
                    part.commitment(),
                    false,
                    keys.get(next++));
            rows.insert(caller.here(), file);
            rows.travels(caller.here(), file.id(), act.from());
        }
    }
}
