package org.entente.node.agreements;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.kernel.Language;
import org.entente.node.matters.CountedFigure;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the platform counts for the items of a plan that are bound to a figure of its own. */
@Component
@Transactional(readOnly = true)
public class CountedFigures {
    private final Map<String, CountedFigure> figures;
    private final Words words;

    CountedFigures(List<CountedFigure> figures, Words words) {
        this.figures = figures.stream().collect(Collectors.toMap(CountedFigure::counts, Function.identity()));
        this.words = words;
    }

    /** The figures that these items name, by what is counted; what is entered by hand has none. */
    public Map<String, Long> of(List<JsonNode> items, Nation partner, int year) {
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode item : items) {
            String counts = counts(item);
            if (figures.containsKey(counts)) {
                counted.computeIfAbsent(counts, what -> figures.get(what).count(partner, year));
            }
        }
        return counted;
    }

    private static String counts(JsonNode item) {
        return item.path("indicator").path("counts").asString("");
    }

    /** Every item as a row of the review's figures; what is counted here stands in it with its rule, and the officer may change it. */
    ArrayNode rows(PlanText plan, Nation partner) {
        List<JsonNode> items = plan.json().path("items").valueStream().toList();
        Map<String, Long> counted = of(items, partner, plan.json().path("year").asInt(0));
        ArrayNode rows = plan.json().arrayNode();
        for (JsonNode item : items) {
            ObjectNode row = rows.addObject().put("item", item.path("id").asString(""));
            Long figure = counted.get(counts(item));
            if (figure != null) {
                row.put("figure", figure);
                if (item.path("indicator").has("unit")) {
                    row.put("unit", item.path("indicator").path("unit").asString());
                }
                ObjectNode rule = row.putObject("rule");
                for (Language language : Language.values()) {
                    rule.put(language.tag(), words.say(language, "agreements.rule." + counts(item)));
                }
            }
        }
        return rows;
    }
}
