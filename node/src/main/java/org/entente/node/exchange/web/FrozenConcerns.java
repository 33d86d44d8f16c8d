package org.entente.node.exchange.web;

import java.util.List;
import java.util.Locale;
import org.entente.node.exchange.Epochs;
import org.entente.node.exchange.Links;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.PartnerConcerns;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Phrase;
import org.springframework.stereotype.Component;

/** Says on the page of partners which directions are frozen, what was kept and what comes next. */
@Component
class FrozenConcerns implements PartnerConcerns {
    private final Epochs epochs;
    private final Links links;
    private final OwnNation own;
    private final NationNames names;

    FrozenConcerns(Epochs epochs, Links links, OwnNation own, NationNames names) {
        this.epochs = epochs;
        this.links = links;
        this.own = own;
        this.names = names;
    }

    @Override
    public List<Concern> concerns() {
        return epochs.all().stream()
                .map(stopped -> new Concern(
                        notice(stopped),
                        EpochPage.path(stopped.direction()),
                        Phrase.of("exchange.epoch.look")))
                .toList();
    }

    /** What happened, what was kept, and what is next at this stage. */
    Notice notice(Epochs.Stopped stopped) {
        String partner = names.of(stopped.partner(own.nation()).code());
        boolean sending = stopped.direction().from().equals(own.nation());
        long waiting = sending ? links.state(stopped.partner(own.nation())).waiting() : 0;
        return new Notice(
                stopped.stage() == Epochs.Stage.AGREED ? Notice.Tone.SOON : Notice.Tone.LATE,
                Phrase.of(sending ? "exchange.epoch.ours.what" : "exchange.epoch.theirs.what", partner),
                Phrase.of(sending ? "exchange.epoch.ours.kept" : "exchange.epoch.theirs.kept", partner, waiting),
                Phrase.of("exchange.epoch.next." + key(stopped.stage()), partner));
    }

    static String key(Epochs.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
