package org.entente.node.command;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.node.home.KeyFile;
import org.entente.node.home.KeyUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists the nation's keys with their age, the newest of each use first; opens none of them. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class KeysList implements Callable<Integer> {
    @ParentCommand
    @Nullable Keys keys;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(keys).frame();
        List<KeyFile.Facts> all = KeyFile.in(home.existing()).facts().stream()
                .sorted(Comparator.comparing(KeyFile.Facts::use)
                        .thenComparing(Comparator.comparing(KeyFile.Facts::madeAt).reversed()))
                .toList();
        Set<KeyUse> seen = EnumSet.noneOf(KeyUse.class);
        for (KeyFile.Facts key : all) {
            in.say(
                    seen.add(key.use()) ? "command.keys.present" : "command.keys.earlier",
                    in.words().of("command.keys.use." + key.use().name().toLowerCase(Locale.ROOT)),
                    key.madeAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    ChronoUnit.DAYS.between(key.madeAt(), in.clock().instant()));
        }
        return 0;
    }
}
