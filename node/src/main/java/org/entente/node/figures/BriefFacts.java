package org.entente.node.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Commitments;
import org.entente.node.agreements.Commitments.Commitment;
import org.entente.node.agreements.Plans;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.Today;
import org.entente.node.meetings.MeetingLine;
import org.entente.node.meetings.Meetings;
import org.entente.node.programmes.Portfolio;
import org.entente.node.programmes.Training;
import org.entente.node.programmes.TrainingLine;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;

/** What a briefing may draw on: everything between us and one partner, as far as the edition shows it. */
@Component
class BriefFacts {
    /** The contacts that are looked at, to count two years and to name the last ones. */
    private static final int CONTACTS = 200;
    private static final int COMING = 10;
    /** The promises that are looked at: two pages name a dozen. */
    private static final int PROMISES = 200;
    private static final int PROGRAMMES = 25;
    private static final int COURSES = 200;

    private final Plans plans;
    private final PlanStandings standings;
    private final Commitments commitments;
    private final Meetings meetings;
    private final Portfolio portfolio;
    private final Training training;
    private final MatterReading matters;
    private final Today today;

    BriefFacts(Plans plans, PlanStandings standings, Commitments commitments, Meetings meetings, Portfolio portfolio, Training training,
            MatterReading matters, Today today) {
        this.plans = plans;
        this.standings = standings;
        this.commitments = commitments;
        this.meetings = meetings;
        this.portfolio = portfolio;
        this.training = training;
        this.matters = matters;
        this.today = today;
    }

    /** @param matters each of the others by its matter */
    record Facts(Map<UUID, Matter> matters, Optional<Plans.Plan> plan, List<PlanStandings.Standing> items, List<MeetingLine> last, List<MeetingLine> coming,
            List<Commitment> owed, List<Portfolio.Entry> troubled, List<TrainingLine> courses) {
        Matter of(UUID matter) {
            return java.util.Objects.requireNonNull(matters.get(matter));
        }
    }

    Facts of(Nation partner, Edition edition) {
        LocalDate now = today.day();
        List<Plans.Plan> all = plans.all();
        List<MeetingLine> last = meetings.last(partner, now, CONTACTS);
        List<MeetingLine> coming = edition == Edition.PUBLIC ? List.of() : meetings.next(partner, now, COMING);
        List<Commitment> owed = commitments.owed(partner, PROMISES);
        List<Portfolio.Entry> troubled = portfolio.list(Portfolio.Show.TROUBLED, now, 0, PROGRAMMES);
        List<TrainingLine> courses = new ArrayList<>(training.list(now.getYear(), 0, COURSES));
        courses.addAll(training.list(now.getYear() - 1, 0, COURSES));
        List<UUID> ids = new ArrayList<>(all.stream().map(Plans.Plan::matter).toList());
        last.forEach(line -> ids.add(line.matter()));
        coming.forEach(line -> ids.add(line.matter()));
        owed.forEach(one -> ids.add(one.matter()));
        troubled.forEach(one -> ids.add(one.matter()));
        courses.forEach(one -> ids.add(one.matter()));
        Map<UUID, Matter> shown = new HashMap<>();
        matters.list(ids.stream().distinct().toList()).stream().filter(matter -> matter.partner().equals(partner) && edition.shows(matter))
                .forEach(matter -> shown.put(matter.id(), matter));
        Optional<Plans.Plan> plan = standings.plan(all.stream().filter(one -> shown.containsKey(one.matter())).toList(), null, partner);
        return new Facts(shown, plan, plan.map(standings::of).orElse(List.of()),
                last.stream().filter(one -> shown.containsKey(one.matter())).toList(),
                coming.stream().filter(one -> shown.containsKey(one.matter())).toList(),
                owed.stream().filter(one -> shown.containsKey(one.matter())).toList(),
                troubled.stream().filter(one -> shown.containsKey(one.matter())).toList(),
                courses.stream().filter(one -> one.kind().equals("course") && shown.containsKey(one.matter())).toList());
    }
}
