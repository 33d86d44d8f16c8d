package org.entente.node.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.figures.Brief.Line;
import org.entente.node.figures.BriefFacts.Facts;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.node.programmes.TrainingLine;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;

/** The counts of a briefing; each is of the matters that the edition shows, and says how many those are. */
@Component
class BriefCounts {
    private final Words words;
    private final NationNames nations;
    private final OwnNation own;
    private final BriefSources sources;

    BriefCounts(Words words, NationNames nations, OwnNation own, BriefSources sources) {
        this.words = words;
        this.nations = nations;
        this.own = own;
        this.sources = sources;
    }

    Stream<Line> of(Facts known, Nation partner, Edition edition, LocalDate today) {
        Stream<Line> late = known.plan().stream().flatMap(plan -> Stream.of(
                line("late", List.of(String.valueOf(plan.year()), nations.of(own.nation().code())),
                        count(known.items().stream().filter(PlanStandings.Standing::lateOurs).count(), edition), new TextView(plan.id(), "en"), "/plans/" + plan.matter()),
                line("late", List.of(String.valueOf(plan.year()), nations.of(partner.code())),
                        count(known.items().stream().filter(PlanStandings.Standing::lateTheirs).count(), edition), new TextView(plan.id(), "en"), "/plans/" + plan.matter())));
        long overdue = known.owed().stream().filter(one -> one.due() != null && one.due().isBefore(today)).count();
        Stream<Line> open = Stream.of(line("open", List.of(),
                words.say("figures.briefing.of", count(known.owed().size(), edition), count(overdue, edition)), sources.counted(known.owed().size(), edition), "/commitments?show=open"));
        Stream<Line> years = Stream.of(today.getYear(), today.getYear() - 1).flatMap(year -> Stream.of(contacts(known, year, edition), trained(known, year, edition)));
        return Stream.of(late, open, years).flatMap(each -> each);
    }

    private Line contacts(Facts known, int year, Edition edition) {
        int number = (int) known.last().stream().filter(one -> one.starts().getYear() == year).count();
        return line("contacts", List.of(String.valueOf(year)), count(number, edition), sources.counted(number, edition), "/figures#contacts");
    }

    private Line trained(Facts known, int year, Edition edition) {
        List<TrainingLine> courses = known.courses().stream().filter(one -> one.year() != null && one.year() == year).toList();
        return line("trained", List.of(String.valueOf(year)), count(courses.stream().mapToInt(TrainingLine::trained).sum(), edition),
                sources.counted(courses.size(), edition), "/training?year=" + year);
    }

    private Line line(String figure, List<Object> values, String number, TextView source, String href) {
        return new Line(List.of(BriefSources.own(words.say("figures.briefing.figure." + figure, values.toArray())), BriefSources.own(number), source), href);
    }

    private String count(long number, Edition edition) {
        return edition == Edition.PUBLIC && number < Edition.SMALLEST_PUBLIC ? words.say("figures.briefing.under", Edition.SMALLEST_PUBLIC) : words.number(number);
    }
}
