package org.entente.node.agreements.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.agreements.Plans;
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

/** The joint review: both sides' figures for each item, and where they agree, differ or are missing. */
@Component
class ReviewViews {
    private final Naming naming;
    private final OwnNation own;
    private final NationNames nations;

    ReviewViews(Naming naming, OwnNation own, NationNames nations) {
        this.naming = naming;
        this.own = own;
        this.nations = nations;
    }

    /** How the two figures of an item stand to each other. */
    enum Standing {
        AGREED("ok"),
        DIFFERS("soon"),
        MISSING("late");

        private final String style;

        Standing(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    /** What one side entered; no figure while it is missing. */
    record Entry(SideView side, @Nullable String figure, @Nullable String unit, @Nullable TextView rule, @Nullable TextView explanation) {}

    record Row(String id, @Nullable TextView text, Standing standing, Phrase said, List<Entry> sides) {}

    /** One row for each item, in the order of the items; none before a side has entered its figures. */
    List<Row> rows(Plans.Plan plan, List<Plans.Item> items, List<Plans.Progress> progress) {
        Map<String, Map<Nation, JsonNode>> entered = new HashMap<>();
        for (Plans.Progress one : progress) {
            JsonNode reviewed = one.reviewed();
            if (reviewed != null) {
                entered.computeIfAbsent(one.item(), none -> new HashMap<>()).put(one.nation(), reviewed);
            }
        }
        return entered.isEmpty() ? List.of() : items.stream().map(item -> row(plan, item, entered.getOrDefault(item.id(), Map.of()))).toList();
    }

    private Row row(Plans.Plan plan, Plans.Item item, Map<Nation, JsonNode> entered) {
        List<Entry> sides = new ArrayList<>();
        List<Nation> silent = new ArrayList<>();
        List<BigDecimal> figures = new ArrayList<>();
        for (Nation nation : List.of(own.nation(), plan.partner())) {
            JsonNode one = entered.getOrDefault(nation, item.told().path("none"));
            if (one.has("figure")) {
                figures.add(one.get("figure").decimalValue());
            } else {
                silent.add(nation);
            }
            sides.add(new Entry(naming.side(nation), one.has("figure") ? plain(figures.getLast()) : null, one.path("unit").asString(null),
                    Texts.of(one.path("rule")), Texts.of(one.path("explanation"))));
        }
        TextView text = Texts.of(item.told().path("text"));
        if (silent.size() == sides.size()) {
            return new Row(item.id(), text, Standing.MISSING, Phrase.of("agreements.standing.missing-both"), sides);
        }
        if (!silent.isEmpty()) {
            return new Row(item.id(), text, Standing.MISSING, Phrase.of("agreements.standing.missing", nations.of(silent.getFirst().code())), sides);
        }
        BigDecimal apart = figures.getFirst().subtract(figures.getLast()).abs();
        return apart.signum() == 0
                ? new Row(item.id(), text, Standing.AGREED, Phrase.of("agreements.review.agreed"), sides)
                : new Row(item.id(), text, Standing.DIFFERS, Phrase.of("agreements.standing.differs", plain(apart)), sides);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
