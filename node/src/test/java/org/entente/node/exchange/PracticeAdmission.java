package org.entente.node.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.Outcome;

/** Stands where {@code matters} stands: remembers what was asked and answers what a test wants. */
public final class PracticeAdmission implements Admission {
    final List<ArrivedAct> asked = new CopyOnWriteArrayList<>();
    final List<ArrivedAttachment> files = new CopyOnWriteArrayList<>();
    volatile Function<ArrivedAct, Admitted> answer = PracticeAdmission::usual;

    volatile Function<Supplier<InputStream>, Completion.Result> file = content -> Completion.Result.COMPLETE;

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
    public Completion.Result attachmentArrived(ArrivedAttachment attachment, Supplier<InputStream> content) {
        files.add(attachment);
        return file.apply(content);
    }

    List<String> bodies() {
        return asked.stream().filter(act -> act.body() != null).map(act -> new String(act.body(), java.nio.charset.StandardCharsets.UTF_8)).toList();
    }
}
