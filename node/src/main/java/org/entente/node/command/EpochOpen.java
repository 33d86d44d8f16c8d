package org.entente.node.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.node.exchange.Epochs;
import org.entente.node.home.Home;
import org.entente.protocol.Nation;
import org.entente.protocol.head.HeadWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Our person agrees to a new epoch. What was compared is typed, not clicked. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class EpochOpen implements Callable<Integer> {
    @ParentCommand
    @Nullable Epoch epoch;

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "NATION", descriptionKey = "nation")
    String nation = "";

    @Option(names = "--heads", arity = "1..*", required = true, paramLabel = "WORD-OR-NUMBER")
    List<String> compared = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason = "";

    @Option(names = "--from", paramLabel = "NATION")
    @Nullable String from;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(epoch).frame();
        Path directory = home.existing();
        Nation own = new Nation(Home.settings(directory).nation());
        try (ReachedNation reached = ReachedNation.in(directory, in.clock())) {
            List<Epochs.Stopped> with = reached.epochs().all().stream()
                    .filter(stopped -> stopped.partner(own).code().equals(nation))
                    .filter(stopped -> from == null || stopped.direction().from().code().equals(from))
                    .toList();
            if (with.size() != 1) {
                in.complain(with.isEmpty() ? "command.epoch.nothing" : "command.epoch.which", nation);
                return Frame.FAILED;
            }
            return agree(in, reached.epochs(), with.getFirst());
        }
    }

    private int agree(Frame in, Epochs epochs, Epochs.Stopped stopped) {
        if (stopped.theirs() == null) {
            return refused(in, Epochs.Refusal.PARTNER_SILENT);
        }
        if (!FingerprintText.matches(
                HeadWords.of(stopped.direction(), stopped.theirs()), String.join(" ", compared))) {
            in.complain("command.epoch.differs", nation);
            return Frame.FAILED;
        }
        Optional<Epochs.Refusal> refusal = epochs.agree(stopped, reason);
        if (refusal.isPresent()) {
            return refused(in, refusal.get());
        }
        in.say("command.epoch.done", stopped.direction().from().code(), stopped.direction().to().code());
        return 0;
    }

    private static int refused(Frame in, Epochs.Refusal refusal) {
        in.complain("exchange.epoch.refused." + refusal.key() + ".what");
        in.complain("exchange.epoch.refused." + refusal.key() + ".next");
        return Frame.FAILED;
    }
}
