package org.entente.node.exchange;

import org.springframework.stereotype.Component;

/** Our attachments on their way out. */
@Component
class OwnFiles {
    /** Binds a staged file to its act; the sealed key sheet for the recipient. */
    String bind(Attachments.Staged file, OutgoingAct act, int part, Peer recipient) {
        throw new IllegalArgumentException("no file is staged");
    }
}
