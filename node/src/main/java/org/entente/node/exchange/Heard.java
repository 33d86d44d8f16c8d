package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.delivery.Send;

/** What came out of an envelope: answers for our direction, and what the other direction wants to say now. */
record Heard(List<Answer> answers, List<Send> sends, List<byte[]> refusals) {
    Heard() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
