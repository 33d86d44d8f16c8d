package org.entente.node.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.agreements.Commitments.Commitment;
import org.entente.node.agreements.Plans;
import org.entente.node.figures.Brief.Line;
import org.entente.node.figures.Brief.Part;
import org.entente.node.figures.BriefFacts.Facts;
import org.entente.node.kernel.Language;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Today;
import org.entente.node.matters.ToldFact;
import org.entente.node.meetings.MeetingLine;
import org.entente.node.meetings.Meetings;
import org.entente.node.nations.OfficeHolders;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.entente.node.pages.Words;
import org.entente.node.programmes.Portfolio;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is to be known before a call: in the language of the paper, whatever that of the page. */
@Component
public class Briefs {
    /** Rows of each table at most; fewer where they would not go on two pages. */
    public static final int ROWS = 8;

    /** The counts are few and always the same. */
    private static final int ALL = 20;

    private static final List<Integer> WHEN_WHAT = List.of(4, 13, 7);
    private static final List<Integer> POINT = List.of(11, 5, 4, 7);
    private static final List<Integer> PROMISE = List.of(11, 4, 4, 8);
    private static final List<Integer> ITEM = List.of(11, 3, 3, 5, 4);
    private static final List<Integer> COUNT = List.of(11, 5, 8);

    private final BriefFacts facts;
    private final BriefSources sources;
    private final BriefCounts counts;
    private final Meetings meetings;
    private final OfficeHolders names;
    private final NationNames nations;
    private final Words words;
    private final Times times;
    private final OwnNation own;
    private final Today today;
    private final Clock clock;

    Briefs(BriefFacts facts, BriefSources sources, BriefCounts counts, Meetings meetings, OfficeHolders names, NationNames nations, Words words, Times times, OwnNation own,
            Today today, Clock clock) {
        this.facts = facts;
        this.sources = sources;
        this.counts = counts;
        this.meetings = meetings;
        this.names = names;
        this.nations = nations;
        this.words = words;
        this.times = times;
        this.own = own;
        this.today = today;
        this.clock = clock;
    }

    /** @param rows of each table at most */
    @Transactional(readOnly = true)
    public Brief of(Nation partner, Language language, Edition edition, int rows) {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return compose(partner, language, edition, rows);
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private Brief compose(Nation partner, Language language, Edition edition, int rows) {
        Facts known = facts.of(partner, edition);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int handling = known.matters().values().stream().mapToInt(Matter::handling).max().orElse(0);
        String us = nations.of(own.nation().code());
        String day = times.date(today.day());
        List<Part> parts = new ArrayList<>();
        parts.add(part("meetings", say("meetings"), List.of("when", "what", "source"), WHEN_WHAT, known.last().stream().map(line -> meeting(known, line)), rows));
        if (!known.coming().isEmpty()) {
            parts.add(part("coming", say("coming"), List.of("when", "what", "source"), WHEN_WHAT, known.coming().stream().map(line -> meeting(known, line)), rows));
        }
        parts.add(part("points", say("points"), List.of("what", "state", "due", "source"), POINT, points(known, edition), rows));
        parts.add(owed(known, own.nation().code(), say("ours", us), "ours", rows));
        parts.add(owed(known, partner.code(), say("ours", nations.of(partner.code())), "theirs", rows));
        parts.add(owed(known, "both", say("both"), "both", rows));
        known.plan().ifPresent(plan -> parts.add(new Part("progress", say("progress", String.valueOf(plan.year())),
                List.of(word("what"), us, nations.of(partner.code()), word("state"), word("source")), ITEM,
                known.items().stream().map(item -> item(known, plan, item)).limit(2L * rows).toList())));
        parts.add(part("figures", say("figures"), List.of("figure", "number", "source"), COUNT, counts.of(known, partner, edition, today.day()), ALL));
        return new Brief(partner, language, edition, at, handling, say("paper", us, nations.of(partner.code()), day),
                edition == Edition.PUBLIC ? words.say("figures.briefing.foot.public", 0, us, day) : words.say("figures.briefing.foot.restricted", handling, us, day), parts);
    }

    private String say(String key, Object... values) {
        return words.say("figures.briefing." + key, values);
    }

    private String word(String column) {
        return say("column." + column);
    }

    private Part part(String name, String title, List<String> columns, List<Integer> shares, Stream<Line> lines, int rows) {
        return new Part(name, title, columns.stream().map(this::word).toList(), shares, lines.limit(rows).toList());
    }

    private Line meeting(Facts known, MeetingLine line) {
        TextView title = TextView.of(line.title());
        StringBuilder what = new StringBuilder(title.text());
        if (line.place() != null) {
            what.append(". ").append(name(line.place()));
        }
        if (!line.heads().isEmpty()) {
            what.append(". ").append(String.join(", ", line.heads().stream().map(this::name).toList()));
        }
        return new Line(List.of(BriefSources.own(times.date(line.said())), new TextView(what.toString(), title.language()),
                sources.of(known.of(line.matter()), line.basis(), line.ref(), null)), "/matters/" + line.matter());
    }

    private String name(String code) {
        return names.find(code).map(name -> TextView.of(name).text()).orElse(code);
    }

    /** What is late or told differently: items of the plan, programmes, and levels that ought to have met. */
    private Stream<Line> points(Facts known, Edition edition) {
        Stream<Line> items = known.items().stream().filter(item -> item.late() || item.differs())
                .map(item -> new Line(List.of(Titles.of(item.text(), item.id()), own(words.say(item.note())), own(times.date(item.due())),
                        sources.of(known.of(item.plan().matter()), null, item.id(), null)), item.href()));
        long silent = known.items().stream().filter(item -> !item.late() && (item.ours() == null || item.theirs() == null)).count();
        Stream<Line> missing = silent == 0 || edition == Edition.PUBLIC ? Stream.empty() : known.plan().stream()
                .map(plan -> new Line(List.of(own(say("point.missing", String.valueOf(plan.year()))), own(words.number(silent)), own(""),
                        sources.of(known.of(plan.matter()), null, null, null)), "/plans/" + plan.matter()));
        Stream<Line> disputed = known.matters().values().stream().filter(matter -> matter.state().equals(ToldFact.DISPUTED)).sorted(Comparator.comparing(Matter::reference))
                .map(matter -> new Line(List.of(title(matter), own(say("disputed")), own(""), sources.of(matter, null, null, null)), "/matters/" + matter.id()));
        Stream<Line> programmes = known.troubled().stream().map(one -> new Line(List.of(TextView.of(one.title()), own(trouble(one)),
                own(one.due() == null ? say("no-day") : times.date(one.due())), sources.of(known.of(one.matter()), one.basis(), one.ref(), null)),
                "/matters/" + one.matter()));
        LocalDate now = today.day();
        Stream<Line> contacts = edition == Edition.PUBLIC ? Stream.empty() : meetings.contacts(now).stream()
                .filter(contact -> contact.overdue(now) && contact.last() != null && known.matters().containsKey(contact.last().matter()))
                .map(contact -> new Line(List.of(own(say("point.contact", words.say("figures.level." + contact.level()))), own(words.say("figures.standing.overdue")),
                        own(times.date(contact.dueBy())), sources.of(known.of(contact.last().matter()), null, null, null)), "/matters/" + contact.last().matter()));
        return Stream.of(items, missing, disputed, contacts, programmes).flatMap(each -> each);
    }

    private static TextView title(Matter matter) {
        return new TextView(matter.title() == null ? matter.reference() : matter.title(), matter.titleLanguage() == null ? "en" : matter.titleLanguage().tag());
    }

    private String trouble(Portfolio.Entry one) {
        return one.pastDue() || one.late() > 0 ? words.say("figures.programme.late")
                : one.overBudget() ? words.say("figures.programme.over-budget") : words.say("figures.programme.papers", one.missing().size());
    }

    private Part owed(Facts known, String owner, String title, String name, int rows) {
        return part(name, title, List.of("what", "due", "state", "source"), PROMISE, known.owed().stream().filter(one -> one.owner().equals(owner))
                .map(one -> promise(known, one)), rows);
    }

    private Line promise(Facts known, Commitment one) {
        boolean late = one.due() != null && one.due().isBefore(today.day());
        return new Line(List.of(TextView.of(one.title()), own(one.due() == null ? say("no-day") : times.date(one.due())),
                own(words.say("figures.standing." + (late ? "overdue" : one.status()))),
                sources.of(known.of(one.matter()), text(one, "basis"), text(one, "ref"), one.meeting())), "/matters/" + one.matter());
    }

    private static @Nullable String text(Commitment one, String field) {
        return one.told().path("source").path(field).asString(null);
    }

    private Line item(Facts known, Plans.Plan plan, PlanStandings.Standing item) {
        return new Line(List.of(Titles.of(item.text(), item.id()), own(percent(item.ours())), own(percent(item.theirs())), own(words.say(item.note())),
                own(plan.id() + " " + item.id())), item.href());
    }

    private String percent(@Nullable Integer progress) {
        return progress == null ? say("no-figure") : progress + " %";
    }

    private static TextView own(String said) {
        return BriefSources.own(said);
    }
}
