package org.entente.node.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.entente.protocol.receipt.Outcome;

/** Stands where {@code matters} stands: remembers what was asked and answers what a test wants. */
public final class PracticeAdmission implements Admission {
    final List<ArrivedAct> asked = new CopyOnWriteArrayList<>();
    final List<ArrivedAttachment> files = new CopyOnWriteArrayList<>();
    volatile Function<ArrivedAct, Admitted> answer = PracticeAdmission::usual;

    static Admitted usual(ArrivedAct act) {
        return act.unreadable() == null
                ? Admitted.accepted()
                : Admitted.not(Outcome.CANNOT_BE_OPENED, act.unreadable().name());
    }

    @Override
    public Admitted admit(ArrivedAct act) {
        Admitted admitted = answer.apply(act);
        asked.add(act);
        return admitted;
    }

    @Override
    public void attachmentArrived(ArrivedAttachment attachment) {
        files.add(attachment);
    }

    List<String> bodies() {
        return asked.stream().filter(act -> act.body() != null).map(act -> new String(act.body(), java.nio.charset.StandardCharsets.UTF_8)).toList();
    }
}
