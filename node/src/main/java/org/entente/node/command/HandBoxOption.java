package org.entente.node.command;

import java.nio.file.Path;
import java.time.Duration;
import org.entente.node.exchange.HandBox;
import org.entente.node.home.Home;
import org.entente.node.home.KeyFile;
import org.entente.node.home.NationKeys;
import picocli.CommandLine.Mixin;

/** Which node handles parcels by hand: the one that runs on the home, or one that is started as long as it takes. */
final class HandBoxOption {
    /** The node looks once a second, and a full window of parcels takes it a few more. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    PassphraseOption passphrase = new PassphraseOption();

    /** What is asked of the box. */
    @FunctionalInterface
    interface Question {
        byte[] ask(HandBox box, Duration patience) throws HandBox.NotCarried;
    }

    byte[] answer(Frame in, Question question) throws HandBox.NotCarried {
        Path directory = home.existing();
        HandBox box = new HandBox(directory);
        if (Home.held(directory)) {
            return question.ask(box, PATIENCE);
        }
        NationKeys keys = KeyFile.in(directory).open(passphrase.wrapping(in));
        try (RunningNode node = RunningNode.start(
                in.application(), directory, Home.settings(directory), () -> keys, RunningNode.FOR_A_MOMENT)) {
            return question.ask(box, PATIENCE);
        }
    }

    /** Says why nothing was carried. */
    static int refused(Frame in, String nation, HandBox.NotCarried problem) {
        String key = switch (problem.code()) {
            case "unknown-partner" -> "command.parcel.unknown-partner";
            case "suspended-partner" -> "command.parcel.suspended-partner";
            case "no-answer" -> "command.parcel.no-answer";
            default -> "command.parcel.refused";
        };
        in.complain(key, nation, problem.code());
        return Frame.FAILED;
    }
}
