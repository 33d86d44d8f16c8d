package org.entente.node.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.protocol.card.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets a waiting card count, because two people compared its words. What they compared is typed, not clicked. */
@Command(name = "confirm", mixinStandardHelpOptions = true)
final class PairConfirm implements Callable<Integer> {
    /** RFC 9562's nil UUID: no officer, but whoever holds the home. */
    private static final UUID NO_OFFICER = new UUID(0, 0);

    @ParentCommand
    @Nullable Pair pair;

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "NATION", descriptionKey = "nation")
    String nation = "";

    @Option(names = "--fingerprint", arity = "1..*", required = true, paramLabel = "WORD-OR-NUMBER")
    List<String> compared = new ArrayList<>();

    @Override
    public Integer call() {
        Pair in = Objects.requireNonNull(pair);
        try (ReachedNation reached = ReachedNation.in(home.existing(), in.frame().clock())) {
            Optional<Partner> waiting = reached.partners().proposed().stream()
                    .filter(partner -> partner.nation().code().equals(nation))
                    .findFirst();
            if (waiting.isEmpty()) {
                in.frame().complain("command.pair.confirm.nothing", nation);
                return Frame.FAILED;
            }
            Partner partner = waiting.get();
            if (!FingerprintText.matches(Fingerprint.of(partner.readCard()), String.join(" ", compared))) {
                in.frame().complain("command.pair.confirm.differs", nation);
                return Frame.FAILED;
            }
            reached.pairing().confirm(partner.nation(), partner.fingerprint(), NO_OFFICER);
            in.frame().say("command.pair.confirm.done", nation, partner.serial());
            return 0;
        } catch (Pairing.Refused refused) {
            return in.refused(refused);
        }
    }
}
