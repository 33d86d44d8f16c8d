package org.entente.node.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.protocol.card.Card;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads a partner's card and shows the words to compare; it counts for nothing until they were compared. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class PairRead implements Callable<Integer> {
    @ParentCommand
    @Nullable Pair pair;

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Pair in = Objects.requireNonNull(pair);
        String text;
        // A larger file is no card; the rest of it is not read.
        try (var bytes = Files.newInputStream(file)) {
            text = new String(bytes.readNBytes(2 * Card.MAX_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            in.frame().complain("command.verify.unreadable", file.toString());
            return Frame.FAILED;
        }
        try (ReachedNation nation = ReachedNation.in(home.existing(), in.frame().clock())) {
            Partner partner = nation.pairing().propose(text);
            boolean waits = nation.partners().proposed().stream()
                    .anyMatch(proposed -> proposed.nation().equals(partner.nation()));
            in.sayFingerprint(partner.readCard());
            in.frame().say(
                    waits ? "command.pair.read.compare" : "command.pair.read.renewed",
                    partner.nation().code(), partner.serial());
            return 0;
        } catch (Pairing.Refused refused) {
            return in.refused(refused);
        }
    }
}
