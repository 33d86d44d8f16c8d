package org.entente.node.agreements.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.agreements.Plans;
import org.entente.node.matters.Today;
import org.entente.node.matters.web.Naming;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The items of a plan with each side's own word on them. */
@Component
class ItemViews {
    /** From here on two figures for the same progress are named as differing. */
    static final int DIFFERS_FROM = 10;

    private final Naming naming;
    private final OwnNation own;
    private final Today today;
    private final NationNames nations;

    ItemViews(Naming naming, OwnNation own, Today today, NationNames nations) {
        this.naming = naming;
        this.own = own;
        this.today = today;
        this.nations = nations;
    }

    /** One side's bar; no progress while it has said nothing. */
    record Bar(SideView side, @Nullable Integer progress) {}

    /**
     * @param style of the tag: ours, ok, soon, late
     * @param late the nations on whose side it is overdue
     */
    record Row(String id, @Nullable TextView text, List<TextView> lead, @Nullable Counted counted, List<Bar> bars, LocalDate due, Phrase standing,
            String style, List<SideView> late) {
        public boolean overdue() {
            return !late.isEmpty();
        }

        public boolean done() {
            return standing.key().equals("agreements.standing.done");
        }

        public boolean differs() {
            return standing.key().equals("agreements.standing.differs");
        }

        public boolean missing() {
            return standing.key().startsWith("agreements.standing.missing");
        }
    }

    /**
     * What an item is measured by.
     *
     * @param figure what the platform counts, none where it is entered by hand or not counted on this page
     */
    record Counted(String what, Phrase phrase, @Nullable Long figure, @Nullable Long goal) {
        static @Nullable Counted of(JsonNode indicator, Map<String, Long> figures) {
            String what = indicator.path("counts").asString("");
            if (what.isEmpty()) {
                return null;
            }
            Phrase name = Phrase.of("agreements.option.indicator.counts." + what);
            Long figure = figures.get(what);
            Long goal = indicator.has("goal") ? Long.valueOf(indicator.path("goal").asLong(0)) : null;
            Phrase phrase = figure == null
                    ? goal == null ? Phrase.of("agreements.counted", name) : Phrase.of("agreements.counted.goal", name, goal)
                    : goal == null ? Phrase.of("agreements.counted.figure", name, figure) : Phrase.of("agreements.counted.of", name, figure, goal);
            return new Counted(what, phrase, figure, goal);
        }
    }

    /** One row for each item, in the order of the items, without what the platform counts. */
    List<Row> rows(Plans.Plan plan, List<Plans.Item> items, List<Plans.Progress> progress) {
        return rows(plan, items, progress, Map.of());
    }

    /** @param figures what the platform counts for this plan */
    List<Row> rows(Plans.Plan plan, List<Plans.Item> items, List<Plans.Progress> progress, Map<String, Long> figures) {
        Map<String, Map<Nation, Plans.Progress>> said = new HashMap<>();
        progress.forEach(one -> said.computeIfAbsent(one.item(), none -> new HashMap<>()).put(one.nation(), one));
        return items.stream().map(item -> row(plan, item, said.getOrDefault(item.id(), Map.of()), figures)).toList();
    }

    private Row row(Plans.Plan plan, Plans.Item item, Map<Nation, Plans.Progress> said, Map<String, Long> figures) {
        List<Nation> sides = List.of(own.nation(), plan.partner());
        List<Bar> bars = sides.stream().map(nation -> new Bar(naming.side(nation), said.containsKey(nation) ? progress(said.get(nation)) : null)).toList();
        List<Nation> late = sides.stream()
                .filter(nation -> item.due().isBefore(today.day()) && (!said.containsKey(nation) || !said.get(nation).done())).toList();
        Counted counted = Counted.of(item.told().path("indicator"), figures);
        Standing standing = standing(plan, item, said, bars, late);
        return new Row(item.id(), Texts.of(item.told().path("text")), lead(item.told().path("lead")), counted, bars, item.due(),
                standing.phrase(), standing.style(), late.stream().map(naming::side).toList());
    }

    private record Standing(Phrase phrase, String style) {}

    private Standing standing(Plans.Plan plan, Plans.Item item, Map<Nation, Plans.Progress> said, List<Bar> bars, List<Nation> late) {
        if (!late.isEmpty()) {
            return new Standing(Phrase.of("agreements.standing.overdue", ChronoUnit.DAYS.between(item.due(), today.day())), "late");
        }
        if (said.size() == bars.size() && said.values().stream().allMatch(Plans.Progress::done)) {
            return new Standing(Phrase.of("agreements.standing.done"), "ok");
        }
        List<Bar> silent = bars.stream().filter(bar -> bar.progress() == null).toList();
        if (silent.size() == bars.size()) {
            return new Standing(Phrase.of("agreements.standing.missing-both"), "soon");
        }
        if (!silent.isEmpty()) {
            return new Standing(Phrase.of("agreements.standing.missing", nations.of(silent.getFirst().side().nation())), "soon");
        }
        int apart = Math.abs(bars.getFirst().progress() - bars.getLast().progress());
        return apart >= DIFFERS_FROM
                ? new Standing(Phrase.of("agreements.standing.differs", apart), "soon")
                : new Standing(Phrase.of("agreements.standing.on-time"), "ours");
    }

    private static @Nullable Integer progress(Plans.Progress one) {
        return one.done() ? Integer.valueOf(100) : one.progress();
    }

    private List<TextView> lead(JsonNode lead) {
        List<TextView> units = new ArrayList<>();
        lead.propertyNames().forEach(nation -> units.add(naming.authority(lead.path(nation).asString(""))));
        return units;
    }
}
