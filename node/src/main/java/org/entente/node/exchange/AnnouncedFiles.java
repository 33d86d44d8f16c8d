package org.entente.node.exchange;

import java.util.List;
import org.springframework.stereotype.Component;

/** The attachments that accepted acts announce: from then on their segments are awaited. */
@Component
class AnnouncedFiles {
    /** Same transaction as the act. */
    void announced(ArrivedAct act, List<String> seals) {
        // Without attachments there is nothing to await.
    }
}
