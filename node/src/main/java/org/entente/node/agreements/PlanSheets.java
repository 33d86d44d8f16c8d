package org.entente.node.agreements;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.node.documents.Sheet;
import org.entente.node.documents.Sheet.Text;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.OfficeHolders;
import org.entente.node.pages.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stands on the papers of a plan: its whole text in each of its languages, and the review of both sides' figures. */
@Component
class PlanSheets {
    /** Number, item, leading units, due. */
    private static final List<Integer> ITEM_COLUMNS = List.of(3, 10, 8, 4);
    /** Item, whose figure, figure, rule and explanation. */
    private static final List<Integer> FIGURE_COLUMNS = List.of(4, 7, 3, 10);

    private final Words words;
    private final Authorities authorities;
    private final OfficeHolders holders;

    PlanSheets(Words words, Authorities authorities, OfficeHolders holders) {
        this.words = words;
        this.authorities = authorities;
        this.holders = holders;
    }

    Sheet plan(PlanText text) {
        JsonNode plan = text.json();
        Sheet sheet = sheet(text, "agreements.paper.plan");
        for (Language language : text.languages()) {
            begin(sheet, text, language).title(in(plan.path("title"), language));
            if (plan.path("preamble").isObject()) {
                sheet.paragraph(in(plan.path("preamble"), language));
            }
            plan.path("clauses").forEach(clause -> sheet.clause(clause.path("number").asString(""), in(clause.path("text"), language)));
            if (!plan.path("items").isEmpty()) {
                sheet.heading(said(language, "agreements.items"));
                sheet.table(ITEM_COLUMNS, Stream.of("agreements.field.id", "agreements.item", "agreements.lead", "agreements.due").map(key -> said(language, key)).toList(),
                        plan.path("items").valueStream().map(item -> item(item, language)).toList());
            }
            sheet.small(said(language, "agreements.paper.sealed", text.digest().toString()));
        }
        return sheet;
    }

    Sheet review(PlanText text, PlanReview review) {
        Sheet sheet = sheet(text, "agreements.paper.review");
        for (Language language : text.languages()) {
            begin(sheet, text, language).title(said(language, "agreements.paper.review", Integer.toString(text.json().path("year").asInt(0))));
            sheet.table(FIGURE_COLUMNS,
                    Stream.of("agreements.item", "agreements.paper.side", "agreements.paper.figure", "agreements.paper.rule").map(key -> said(language, key)).toList(),
                    figures(text.json().path("items"), review.json().path("figures"), language));
            for (JsonNode minute : review.json().path("minutes")) {
                sheet.heading(said(language, "agreements.done.minute")).paragraph(in(minute.path("text"), language));
            }
            sheet.small(said(language, "agreements.paper.sealed", review.digest().toString()));
        }
        return sheet;
    }

    private Sheet sheet(PlanText text, String key) {
        Language first = text.languages().isEmpty() ? Language.EN : text.languages().getFirst();
        String title = words.say(first, key, Integer.toString(text.json().path("year").asInt(0)));
        return new Sheet(first, title, title);
    }

    /** Each language begins on a page of its own, so that nobody mistakes one text for the continuation of the other. */
    private static Sheet begin(Sheet sheet, PlanText text, Language language) {
        return text.languages().getFirst() == language ? sheet : sheet.newPage();
    }

    private List<Text> item(JsonNode item, Language language) {
        List<String> units = new ArrayList<>();
        item.path("lead").propertyNames().forEach(nation -> units.add(unit(item.path("lead").path(nation).asString(""), language)));
        Text what = in(item.path("text"), language);
        StringBuilder more = new StringBuilder(what.words());
        if (item.path("target").isObject()) {
            more.append('\n').append(in(item.path("target"), language).words());
        }
        if (item.path("indicator").has("counts")) {
            more.append('\n').append(words.say(language, "agreements.option.indicator.counts." + item.path("indicator").path("counts").asString()));
            if (item.path("indicator").has("goal")) {
                more.append(": ").append(number(item.path("indicator").path("goal").asLong(0), language)).append(' ').append(item.path("indicator").path("unit").asString(""));
            }
        }
        if (item.path("budget").has("amount")) {
            more.append('\n').append(words.say(language, "agreements.field.budget.amount")).append(": ")
                    .append(number(item.path("budget").path("amount").asLong(0), language)).append(' ').append(item.path("budget").path("currency").asString(""));
        }
        return List.of(new Text(language, item.path("id").asString("")), new Text(what.language(), more.toString()),
                new Text(language, String.join("\n", units)), new Text(language, day(item.path("due").asString(""))));
    }

    private List<List<Text>> figures(JsonNode items, JsonNode figures, Language language) {
        List<List<Text>> rows = new ArrayList<>();
        for (JsonNode item : items) {
            String id = item.path("id").asString("");
            JsonNode sides = figures.path(id);
            if (sides.isEmpty()) {
                rows.add(List.of(new Text(language, id), new Text(language, ""), new Text(language, ""), said(language, "agreements.paper.no-figure")));
            }
            sides.propertyNames().forEach(authority -> {
                JsonNode one = sides.path(authority);
                String figure = one.has("figure") ? one.get("figure").decimalValue().stripTrailingZeros().toPlainString() + " " + one.path("unit").asString("") : "";
                List<String> why = new ArrayList<>(Stream.of("rule", "explanation").filter(one::has).map(field -> in(one.path(field), language).words()).toList());
                if (figure.isEmpty()) {
                    why.addFirst(words.say(language, "agreements.paper.no-figure-here"));
                }
                rows.add(List.of(new Text(language, id), new Text(language, unit(authority, language)), new Text(language, figure),
                        new Text(language, String.join("\n", why))));
            });
        }
        return rows;
    }

    private Text said(Language language, String key, Object... values) {
        return new Text(language, words.say(language, key, values));
    }

    /** In the language asked for, else in the first it has, marked as that. */
    private static Text in(JsonNode words, Language language) {
        return Stream.of(Stream.of(language), Stream.of(Language.values())).flatMap(Function.identity())
                .filter(each -> words.path(each.tag()).isString())
                .findFirst()
                .map(each -> new Text(each, words.get(each.tag()).stringValue()))
                .orElse(new Text(language, ""));
    }

    private String unit(String code, Language language) {
        try {
            return authorities.find(new AuthorityCode(code)).map(Authority::name).map(name -> name.in(language).text()).orElse(code);
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    /** An office holder by the name of the record, else as it was written. */
    String signatory(String code) {
        return holders.find(code).map(name -> name.in(Language.EN).text()).orElse(code);
    }

    String place(String code) {
        return signatory(code);
    }

    private static String number(long number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** 2026-06-30 as 30/06/2026, and 2026-06 as 06/2026: read alike in all three languages. */
    private static String day(String iso) {
        List<String> parts = new ArrayList<>(List.of(iso.split("-")));
        return String.join("/", parts.reversed());
    }
}
