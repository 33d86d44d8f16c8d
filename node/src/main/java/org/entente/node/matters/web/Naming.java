package org.entente.node.matters.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.Matter;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Instruments;
import org.entente.node.nations.OfficeHolders;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.entente.treaty.IccsCode;
import org.entente.treaty.OffenceCatalogue;
import org.springframework.stereotype.Component;

/** Names of authorities, units and nations, as the reader knows them. */
@Component
public class Naming {
    /** How the record and the address book write office holders, places and authorities. */
    private static final Pattern CODES = Pattern.compile("(?:P|PL|ORG)-[A-Z0-9-]+(?:, (?:P|PL|ORG)-[A-Z0-9-]+)*");

    private final Authorities authorities;
    private final Instruments instruments;
    private final OfficeHolders holders;
    private final OwnNation own;

    Naming(Authorities authorities, Instruments instruments, OfficeHolders holders, OwnNation own) {
        this.authorities = authorities;
        this.instruments = instruments;
        this.holders = holders;
        this.own = own;
    }

    /** Codes of office holders, places and authorities by their names; empty where the text is none. */
    public Optional<TextView> named(String text) {
        if (!CODES.matcher(text).matches()) {
            return Optional.empty();
        }
        List<TextView> names = Stream.of(text.split(", ")).map(this::name).toList();
        return Optional.of(new TextView(names.stream().map(TextView::text).collect(Collectors.joining(", ")),
                names.stream().map(TextView::language).distinct().count() == 1 ? names.getFirst().language() : Words.language().tag()));
    }

    private TextView name(String code) {
        return holders.find(code).map(Naming::text).orElseGet(() -> authority(code));
    }

    /** An offence of the catalogue by its title in the reader's language; its code where the catalogue does not know it. */
    public TextView offence(String digits) {
        Language reader = Language.ofTag(Words.language().tag()).orElse(Language.EN);
        return IccsCode.parse(digits).flatMap(code -> OffenceCatalogue.standard().find(code))
                .map(found -> OffenceTitles.of(found, reader))
                .orElse(new TextView(digits, "en"));
    }

    /** The title of an agreement; its code where the register does not know it. */
    public TextView instrument(String code) {
        return instruments.find(code).map(found -> text(found.title())).orElse(new TextView(code, "en"));
    }

    /** The name of an authority; its code where the address book does not know it. */
    public TextView authority(String code) {
        try {
            return authorities.find(new AuthorityCode(code)).map(found -> text(found.name())).orElseGet(() -> new TextView(code, "en"));
        } catch (IllegalArgumentException notACode) {
            return new TextView(code, "en");
        }
    }

    /** The authority of a unit; most have one desk, whose name says no more. */
    public TextView unit(String code) {
        return authority(new UnitCode(code).authority().code());
    }

    public SideView side(Nation nation) {
        return new SideView(nation.code(), nation.equals(own.nation()));
    }

    public SideView ours() {
        return SideView.ours(own.nation().code());
    }

    /** Who must act: our holder, or the authority of the partner. */
    public TextView actor(Matter matter) {
        return matter.mustAct() == Matter.MustAct.THEY ? authority(matter.theirAuthority()) : unit(matter.holder());
    }

    public TextView title(Matter matter) {
        String language = matter.titleLanguage() == null ? "en" : matter.titleLanguage().tag();
        return new TextView(matter.title() == null || matter.title().isBlank() ? matter.reference() : matter.title(), language);
    }

    public static TextView text(LanguageText text) {
        LanguageText.Said said = text.in(Language.ofTag(Words.language().tag()).orElse(Language.EN));
        return new TextView(said.text(), said.language().tag());
    }
}
