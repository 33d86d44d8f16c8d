package org.entente.node.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.node.home.Home;
import org.entente.node.home.KeyFile;
import org.entente.node.home.NationKeys;
import org.entente.node.nations.OwnCard;
import org.entente.protocol.card.Card;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Gives out our own card. Where none was issued yet, the node is started for a moment: only it knows what it understands. */
@Command(name = "card", mixinStandardHelpOptions = true)
final class PairCard implements Callable<Integer> {
    @ParentCommand
    @Nullable Pair pair;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable Path out;

    @Override
    public Integer call() {
        Pair in = Objects.requireNonNull(pair);
        Path directory = home.existing();
        Optional<String> issued = issued(in, directory);
        if (issued.isEmpty() && Home.held(directory)) {
            in.frame().complain("command.pair.card.none", Home.settings(directory).ports().desk() + "");
            return Frame.FAILED;
        }
        String card = issued.orElseGet(() -> issue(in, directory));
        if (out == null) {
            in.frame().print(card);
            return 0;
        }
        try {
            Files.writeString(out, card + "\n", StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in.sayFingerprint(Card.FORM.stored(card).content());
        in.frame().say("command.pair.card.done", out.toString());
        return 0;
    }

    private static Optional<String> issued(Pair in, Path directory) {
        try (ReachedNation nation = ReachedNation.in(directory, in.frame().clock())) {
            return nation.ownCard();
        }
    }

    private String issue(Pair in, Path directory) {
        NationKeys keys = KeyFile.in(directory).open(passphrase.wrapping(in.frame()));
        try (RunningNode node = RunningNode.start(
                in.frame().application(), directory, Home.settings(directory), () -> keys, RunningNode.FOR_A_MOMENT)) {
            return node.part(OwnCard.class).current().text();
        }
    }
}
