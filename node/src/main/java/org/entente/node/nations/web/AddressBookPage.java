package org.entente.node.nations.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.node.kernel.Language;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.DutyContact;
import org.entente.node.nations.Naming;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AddressBookPage {
    /** Longest search; an authority's name is under 200. */
    private static final int LONGEST_CHARS = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Authorities authorities;
    private final OwnNation own;
    private final Times times;
    private final Clock clock;

    AddressBookPage(Authorities authorities, OwnNation own, Times times, Clock clock) {
        this.authorities = authorities;
        this.own = own;
        this.times = times;
        this.clock = clock;
    }

    /** One authority, ready to be shown. */
    public record Entry(
            String code,
            Phrase level,
            TextView name,
            List<TextView> otherNames,
            List<Contact> contacts,
            List<TextView> successors,
            String ended) {}

    /** One duty desk. */
    public record Contact(
            String telephone, List<TextView> languages, boolean roundTheClock, String hours, boolean answers) {}

    @GetMapping("/address-book")
    String show(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        String wanted = fold(query.substring(0, Math.min(query.length(), LONGEST_CHARS)));
        Map<SideView, List<Entry>> sides = new LinkedHashMap<>();
        authorities.all().stream()
                .filter(authority -> wanted.isEmpty() || text(authority).contains(wanted))
                .collect(Collectors.groupingBy(Authority::nation, LinkedHashMap::new, Collectors.toList()))
                .forEach((nation, found) ->
                        sides.put(side(nation), found.stream().map(this::entry).toList()));
        model.addAttribute("sides", sides);
        model.addAttribute("query", query);
        model.addAttribute(
                "empty",
                new EmptyView(
                        Phrase.of("nations.empty.title"),
                        Phrase.of("nations.empty.text"),
                        query.isBlank() ? List.of() : List.of(Step.of("/address-book", Phrase.of("nations.all"))),
                        null));
        return "nations/address-book";
    }

    private SideView side(Nation nation) {
        return new SideView(nation.code(), nation.equals(own.nation()));
    }

    private Entry entry(Authority authority) {
        TextView name = Naming.shown(authority.name());
        LocalDate ended = authority.validTo();
        return new Entry(
                authority.code().code(),
                Phrase.of("nations.level." + authority.level().key()),
                name,
                otherNames(authority, name.language()),
                authorities.dutyContactsOf(authority.code()).stream().map(this::contact).toList(),
                authority.successors().stream()
                        .flatMap(code -> authorities.find(code).stream())
                        .map(found -> Naming.shown(found.name()))
                        .toList(),
                ended == null ? "" : times.date(ended));
    }

    private static List<TextView> otherNames(Authority authority, String shown) {
        return Arrays.stream(Language.values())
                .filter(language -> !language.tag().equals(shown) && authority.name().get(language) != null)
                .map(language -> new TextView(
                        String.valueOf(authority.name().get(language)), language.tag()))
                .toList();
    }

    private Contact contact(DutyContact contact) {
        Instant now = clock.instant();
        ZoneId zone = contact.zone();
        return new Contact(
                contact.telephone(),
                contact.languages().stream()
                        .map(language -> new TextView(language.ownName(), language.tag()))
                        .toList(),
                contact.roundTheClock(),
                contact.opens() + "–" + contact.closes() + ", " + times.place(zone),
                contact.answersAt(now));
    }

    private static String text(Authority authority) {
        StringBuilder all = new StringBuilder(authority.code().code());
        for (Language language : Language.values()) {
            String name = authority.name().get(language);
            all.append(' ').append(name == null ? "" : name);
        }
        return fold(all.toString());
    }

    /** Without marks and capitals, so that "dien bien" finds "Điện Biên". */
    private static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
