package org.entente.node.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.node.kernel.Language;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Draft;
import org.entente.node.matters.FormField.Widget;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.Instrument;
import org.entente.node.nations.Instruments;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.entente.treaty.Gate;
import org.entente.treaty.OffenceCatalogue;
import org.springframework.stereotype.Component;

/** What a draft's forms need to know beside the draft: to whom one may write, under which agreement, about which acts. */
@Component
class DraftContext {
    private final Authorities authorities;
    private final Instruments instruments;
    private final Partners partners;
    private final OwnNation own;
    private final Docket docket;
    private final MatterReading reading;
    private final Naming naming;
    private final Clock clock;

    DraftContext(Authorities authorities, Instruments instruments, Partners partners, OwnNation own, Docket docket, MatterReading reading,
            Naming naming, Clock clock) {
        this.authorities = authorities;
        this.instruments = instruments;
        this.partners = partners;
        this.own = own;
        this.docket = docket;
        this.reading = reading;
        this.naming = naming;
        this.clock = clock;
    }

    /** Answers that stand outside the body. */
    String answer(Draft draft, String name) {
        return switch (name) {
            case "handling" -> String.valueOf(draft.handling());
            case "matter.basis" -> draft.opens() ? "none" : docket.find(draft.matter()).map(Matter::basis).orElse("none");
            default -> "";
        };
    }

    List<InputView.Option> options(Draft draft, Kind kind, Widget widget) {
        return switch (widget) {
            case OFFENCE -> offences();
            case INSTRUMENT -> instruments(draft);
            case ACT -> acts(draft, kind);
            default -> List.of();
        };
    }

    /** Offences fine enough to ask about; what is closed is not even offered. */
    private static List<InputView.Option> offences() {
        Language reader = Language.ofTag(Words.language().tag()).orElse(Language.EN);
        return OffenceCatalogue.standard().offences().stream()
                .filter(offence -> offence.level() > 1 && offence.gate() != Gate.BLOCK)
                .map(offence -> new InputView.Option(offence.code().digits(), null,
                        numbered(offence.code().digits(), OffenceTitles.of(offence, reader)), false))
                .toList();
    }

    private static TextView numbered(String code, TextView title) {
        return new TextView(code + " " + title.text(), title.language());
    }

    private List<InputView.Option> instruments(Draft draft) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return instruments.all().stream()
                .filter(instrument -> instrument.inForceOn(today) && instrument.parties().contains(own.nation())
                        && (draft.partner() == null || instrument.parties().contains(draft.partner())))
                .filter(instrument -> opens(instrument, draft))
                .map(instrument -> new InputView.Option(instrument.code(), null, Naming.text(instrument.title()), false))
                .toList();
    }

    private boolean opens(Instrument instrument, Draft draft) {
        Optional<Authority> from = authorities.find(draft.unit().authority());
        Optional<Authority> to = draft.authority() == null ? Optional.empty()
                : authorities.find(new org.entente.node.kernel.AuthorityCode(draft.authority()));
        return from.isEmpty() || to.isEmpty() || instrument.opens(from.get(), to.get());
    }

    /** The acts a draft can speak of: what the partner gave, what we gave, or what the partner asked leave for. */
    private List<InputView.Option> acts(Draft draft, Kind kind) {
        List<InputView.Option> options = new ArrayList<>();
        for (HeldAct act : reading.acts(draft.matter())) {
            boolean ours = act.author().equals(own.nation());
            boolean fits = kind.answersLeave(draft.act())
                    ? act.act().equals("ask-permission") && !ours
                    : draft.act().equals("correct") == ours && kind.canCarryPersons(act.act());
            if (fits) {
                options.add(new InputView.Option(act.digest().toString(),
                        Phrase.of("matters.act-of", Phrase.of(kind.words() + ".act." + act.act()), draft.reference(), act.claimedAt().toString().substring(0, 16).replace('T', ' ')),
                        null, false));
            }
        }
        return options;
    }

    /** The authorities of paired nations, ministries first. */
    List<InputView.Option> recipients(Draft draft) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<InputView.Option> options = new ArrayList<>();
        for (Partner partner : partners.all()) {
            if (partner.status() == Partner.Status.PAIRED) {
                authorities.of(partner.nation()).stream()
                        .filter(authority -> authority.openOn(today))
                        .sorted(Comparator.comparing(Authority::level))
                        .forEach(authority -> options.add(new InputView.Option(authority.code().code(), null,
                                named(partner.nation(), authority), authority.code().code().equals(draft.authority()))));
            }
        }
        return options;
    }

    private TextView named(Nation nation, Authority authority) {
        TextView name = naming.authority(authority.code().code());
        return new TextView(nation.code().toUpperCase(Locale.ROOT) + " · " + name.text(), name.language());
    }
}
