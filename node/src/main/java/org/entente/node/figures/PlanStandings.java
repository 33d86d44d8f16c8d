package org.entente.node.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.agreements.Plans;
import org.entente.node.agreements.Plans.Progress;
import org.entente.node.matters.Today;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.Phrase;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How each item of a plan stands by each side's own word. */
@Component
class PlanStandings {
    /** From here on two figures for the same progress are named as differing; as on the page of the plan. */
    private static final int DIFFERS_FROM = 10;
    private static final int DONE = 100;

    private final Plans plans;
    private final OwnNation own;
    private final Today today;
    private final NationNames nations;

    PlanStandings(Plans plans, OwnNation own, Today today, NationNames nations) {
        this.plans = plans;
        this.own = own;
        this.today = today;
        this.nations = nations;
    }

    /**
     * @param ours progress in per cent, null while nothing was said
     * @param tone of the note: empty, ok, soon or late
     */
    record Standing(Plans.Plan plan, String id, JsonNode text, LocalDate due, @Nullable Integer ours, @Nullable Integer theirs, boolean lateOurs,
            boolean lateTheirs, Phrase note, String tone) {
        boolean late() {
            return lateOurs || lateTheirs;
        }

        boolean open() {
            return !tone.isEmpty() && !tone.equals("ok");
        }

        boolean differs() {
            return ours != null && theirs != null && Math.abs(ours - theirs) >= DIFFERS_FROM;
        }

        String href() {
            return "/plans/" + plan.matter() + "#" + id;
        }
    }

    /** The plan of a year with a partner, null for any; of none given, this year's, else the last one before it. */
    Optional<Plans.Plan> plan(@Nullable Integer year, @Nullable Nation partner) {
        return plan(plans.all(), year, partner);
    }

    Optional<Plans.Plan> plan(List<Plans.Plan> all, @Nullable Integer year, @Nullable Nation partner) {
        int until = year == null ? today.day().getYear() : year;
        return all.stream().filter(plan -> partner == null || plan.partner().equals(partner))
                .filter(plan -> year == null ? plan.year() <= until : plan.year() == until).findFirst();
    }

    List<Standing> of(Plans.Plan plan) {
        Map<String, Map<Nation, Progress>> said = plans.progress(plan.matter()).stream()
                .collect(Collectors.groupingBy(Progress::item, Collectors.toMap(Progress::nation, Function.identity())));
        return plans.items(plan.matter()).stream().map(item -> standing(plan, item, said.getOrDefault(item.id(), Map.of()))).toList();
    }

    private Standing standing(Plans.Plan plan, Plans.Item item, Map<Nation, Progress> said) {
        Progress ours = said.get(own.nation());
        Progress theirs = said.get(plan.partner());
        boolean past = item.due().isBefore(today.day());
        boolean lateOurs = past && !done(ours);
        boolean lateTheirs = past && !done(theirs);
        Integer here = progress(ours);
        Integer there = progress(theirs);
        String tone = lateOurs || lateTheirs ? "late" : done(ours) && done(theirs) ? "ok" : "soon";
        Phrase note = note(plan.partner(), here, there, lateOurs, lateTheirs);
        boolean quiet = tone.equals("soon") && note.key().equals("figures.item.on-time");
        return new Standing(plan, item.id(), item.told().path("text"), item.due(), here, there, lateOurs, lateTheirs, note, quiet ? "" : tone);
    }

    private Phrase note(Nation partner, @Nullable Integer here, @Nullable Integer there, boolean lateOurs, boolean lateTheirs) {
        if (lateOurs || lateTheirs) {
            return lateOurs && lateTheirs ? Phrase.of("figures.item.late-both")
                    : Phrase.of("figures.item.late", nations.of(lateOurs ? own.nation().code() : partner.code()));
        }
        if (here == null && there == null) {
            return Phrase.of("figures.item.missing-both");
        }
        if (here == null || there == null) {
            return Phrase.of("figures.item.missing", nations.of(here == null ? own.nation().code() : partner.code()));
        }
        if (here == DONE && there == DONE) {
            return Phrase.of("figures.item.done");
        }
        int apart = Math.abs(here - there);
        return apart >= DIFFERS_FROM ? Phrase.of("figures.item.differs", apart) : Phrase.of("figures.item.on-time");
    }

    private static boolean done(@Nullable Progress said) {
        return said != null && said.done();
    }

    private static @Nullable Integer progress(@Nullable Progress said) {
        return said == null ? null : said.done() ? Integer.valueOf(DONE) : said.progress();
    }
}
