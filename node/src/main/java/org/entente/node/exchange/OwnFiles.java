package org.entente.node.exchange;

import org.springframework.stereotype.Component;

/** Our attachments on their way out. */
@Component
class OwnFiles {
    private final FileRows rows;
    private final Sealers sealers;
    private final CallersConnection caller;

    OwnFiles(FileRows rows, Sealers sealers, CallersConnection caller) {
        this.rows = rows;
        this.sealers = sealers;
        this.caller = caller;
    }

    /** Binds a staged file to its act, for one recipient; the sealed key for it. */
    String bind(Attachments.Staged staged, OutgoingAct act, int part, Peer recipient) {
        HeldFile file = rows.find(caller.here(), staged.id())
                .orElseThrow(() -> new IllegalArgumentException("no such file is staged"));
        if (!file.matter().equals(act.matter()) || !file.commitment().equals(staged.commitment())) {
            throw new IllegalArgumentException("a file of another matter");
        }
        rows.bind(caller.here(), file.id(), act.digest(), part);
        rows.travels(caller.here(), file.id(), recipient.nation());
        return file.key().seal(act.matter(), part, recipient.nation(), sealers.towards(recipient));
    }
}
