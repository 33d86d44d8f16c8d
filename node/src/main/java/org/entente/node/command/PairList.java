package org.entente.node.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.nations.Partner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists the partners and the cards that wait to be compared. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class PairList implements Callable<Integer> {
    private static final String STATE = "command.pair.state.";

    @ParentCommand
    @Nullable Pair pair;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Pair in = Objects.requireNonNull(pair);
        try (ReachedNation nation = ReachedNation.in(home.existing(), in.frame().clock())) {
            List<Partner> known = nation.partners().all();
            List<Partner> waiting = nation.partners().proposed();
            known.forEach(partner -> in.sayPartner(partner, STATE + partner.status().name().toLowerCase(Locale.ROOT)));
            waiting.forEach(partner -> in.sayPartner(partner, STATE + "proposed"));
            if (known.isEmpty() && waiting.isEmpty()) {
                in.frame().say("command.pair.list.none");
            }
            return 0;
        }
    }
}
