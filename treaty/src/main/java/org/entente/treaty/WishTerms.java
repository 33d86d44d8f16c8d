package org.entente.treaty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms by which wishes are read, from wish-terms.csv. A row holds the terms of one concept in one language,
 * separated by bars. In a term {@code {a/b}} stands for either, and {@code ~} for a few words of any kind.
 */
final class WishTerms {
    /** What a term does. */
    enum Sort {
        /** Holds aim and deed by itself. */
        PHRASE,
        /** The same, and ordinary beside an ordinary crime or somebody's protection. */
        DOUBT,
        /**
         * People or words that nobody may be sought for. With any deed a wish, and by itself unless an ordinary crime or
         * somebody's protection stands beside it: what they have to do with the police is to be asked.
         */
        AIM,
        /** People whom many texts rightly name; with a deed against them a wish. */
        GROUP,
        /** A deed that finds, lists, watches or takes people; ordinary purposes beside it do not lift the flag. */
        HARD,
        /** A deed that is ordinary where an ordinary crime or somebody's protection stands beside it. */
        SOFT,
        /** Teaching, exchanging, reporting, agreeing: as {@link #SOFT}, and named last, because it says least. */
        TALK,
        /** A named ordinary crime, or somebody's protection. */
        CLEAR
    }

    /** A concept in one language. */
    record Term(Sort sort, String concept) {}

    private final Map<String, TermTree<Term>> trees = new HashMap<>();

    private WishTerms() {}

    static WishTerms load() {
        WishTerms terms = new WishTerms();
        for (Map<String, String> row : CsvTable.resource("wish-terms.csv")) {
            Term term = new Term(Sort.valueOf(row.get("sort")), row.get("concept"));
            Script script = Script.of(row.get("lang"));
            TermTree<Term> tree = terms.trees.computeIfAbsent(row.get("lang"), none -> new TermTree<>(script.gap()));
            for (String written : row.get("terms").split("\\|")) {
                for (String one : alternatives(written.strip())) {
                    tree.add(script.keys(one), term);
                }
            }
        }
        return terms;
    }

    TermTree<Term> of(String language) {
        return trees.getOrDefault(language, new TermTree<>(0));
    }

    /** Every text that a term with {@code {a/b}} stands for. */
    static List<String> alternatives(String term) {
        int open = term.indexOf('{');
        if (open < 0) {
            return List.of(term);
        }
        int close = term.indexOf('}', open);
        if (close < 0) {
            throw new IllegalArgumentException("a brace is not closed in " + term);
        }
        List<String> all = new ArrayList<>();
        for (String one : term.substring(open + 1, close).split("/", -1)) {
            all.addAll(alternatives(term.substring(0, open) + one + term.substring(close + 1)));
        }
        return all;
    }
}
