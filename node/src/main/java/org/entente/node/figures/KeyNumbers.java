package org.entente.node.figures;

import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Commitments;
import org.entente.node.agreements.Plans;
import org.entente.node.matters.Today;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.Phrase;
import org.entente.node.programmes.Training;
import org.springframework.stereotype.Component;

/** The four numbers that stand above all others. */
@Component
public class KeyNumbers {
    private final PlanStandings standings;
    private final Commitments commitments;
    private final Training training;
    private final NationNames nations;
    private final OwnNation own;
    private final Today today;

    KeyNumbers(PlanStandings standings, Commitments commitments, Training training, NationNames nations, OwnNation own, Today today) {
        this.standings = standings;
        this.commitments = commitments;
        this.training = training;
        this.nations = nations;
        this.own = own;
        this.today = today;
    }

    /** @param href what opens the matters behind it */
    public record Number(String name, long number, Phrase said, String href) {}

    public List<Number> all() {
        Optional<Plans.Plan> plan = standings.plan(null, null);
        List<PlanStandings.Standing> items = plan.map(standings::of).orElse(List.of());
        String href = plan.map(one -> "/plans/" + one.matter()).orElse("/plans");
        String year = plan.map(one -> String.valueOf(one.year())).orElse("");
        String partner = plan.map(one -> nations.of(one.partner().code())).orElse("");
        long owed = commitments.counted(today.day()).stream().filter(one -> one.standing().equals("overdue")).mapToLong(Commitments.Counted::number).sum();
        int thisYear = today.day().getYear();
        return List.of(
                new Number("late-ours", items.stream().filter(PlanStandings.Standing::lateOurs).count(),
                        Phrase.of("figures.key.late", year, nations.of(own.nation().code())), href),
                new Number("late-theirs", items.stream().filter(PlanStandings.Standing::lateTheirs).count(), Phrase.of("figures.key.late", year, partner), href),
                new Number("owed", owed, Phrase.of("figures.key.owed"), "/commitments?show=overdue"),
                new Number("trained", training.trained(thisYear), Phrase.of("figures.key.trained", String.valueOf(thisYear)), "/training?year=" + thisYear));
    }
}
