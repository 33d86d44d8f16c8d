package org.entente.node.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.exchange.Epochs;
import org.entente.node.home.Home;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.HeadWords;
import org.entente.protocol.ledger.TreeHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists frozen directions with both heads as words, and what is next. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class EpochList implements Callable<Integer> {
    @ParentCommand
    @Nullable Epoch epoch;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(epoch).frame();
        Path directory = home.existing();
        Nation own = new Nation(Home.settings(directory).nation());
        try (ReachedNation nation = ReachedNation.in(directory, in.clock())) {
            List<Epochs.Stopped> all = nation.epochs().all();
            all.forEach(stopped -> say(in, own, stopped));
            if (all.isEmpty()) {
                in.say("command.epoch.none");
            }
            return 0;
        }
    }

    private static void say(Frame in, Nation own, Epochs.Stopped stopped) {
        Direction direction = stopped.direction();
        Nation partner = stopped.partner(own);
        in.say("command.epoch.line", direction.from().code(), direction.to().code(), direction.epoch());
        head(in, direction, own, stopped.ours());
        if (stopped.theirs() != null) {
            head(in, direction, partner, stopped.theirs());
        }
        String stage = stopped.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
        in.say("exchange.epoch.next." + stage, partner.code());
    }

    private static void head(Frame in, Direction direction, Nation nation, TreeHead head) {
        in.say("command.epoch.head", nation.code(), head.size());
        in.print("    " + FingerprintText.shown(HeadWords.of(direction, head), in.words().language()));
    }
}
