package org.entente.node.command;

import java.util.Objects;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.protocol.card.Card;
import org.entente.protocol.card.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Pairs with a partner from the machine of the node; the page of the administrator does the same. */
@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PairCard.class, PairRead.class, PairConfirm.class, PairList.class})
final class Pair implements Runnable {
    @ParentCommand
    @Nullable Frame frame;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Frame frame() {
        return Objects.requireNonNull(frame);
    }

    /** The two lines that are read out: words of the terminal's language with their numbers. */
    void sayFingerprint(Card card) {
        frame().say("command.pair.fingerprint", card.nation().code());
        frame().print("  " + FingerprintText.shown(Fingerprint.of(card), frame().words().language()));
    }

    void sayPartner(Partner partner, String state) {
        Card card = partner.readCard();
        frame().say("command.pair.list.line", partner.nation().code(), frame().words().of(state), partner.serial());
        frame().print("  " + FingerprintText.shown(Fingerprint.of(card), frame().words().language()));
    }

    /** Says why a step was refused, in the words of the administrator's page. */
    int refused(Pairing.Refused refused) {
        String key = "officers.pairing." + refused.refusal().key();
        frame().complain(key + ".what");
        frame().complain(key + ".next");
        return Frame.FAILED;
    }
}
