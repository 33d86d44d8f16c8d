package org.entente.treaty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing the gate found. It carries codes and values only; whoever shows it renders them in the reader's language.
 *
 * @param kind what it means for the act
 * @param rule the rule that speaks, with article and source
 * @param facts codes of the facts that the rule read, or that it lacks ({@link Fact}), or paths of texts; sorted
 * @param params values for the words, such as the code or the word that raised a flag; never person data
 */
public record Finding(Kind kind, GateRule rule, List<String> facts, Map<String, String> params)
        implements Comparable<Finding> {
    /** The order is the order of display. */
    public enum Kind {
        /** The act may not go; only a new fact changes that. */
        BAR,
        /** A required content is not there; the act may not go. */
        MISSING,
        /** A person has to settle a fact first; the act waits. */
        NEEDS_FACT,
        /** A second officer should look; it changes nothing by itself. */
        FLAG,
        /** Examined, and nothing stands against it. */
        OK
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.facts().toString())
            .thenComparing(finding -> new TreeMap<>(finding.params()).toString());

    public Finding {
        facts = facts.stream().sorted().toList();
        params = Map.copyOf(params);
    }

    static Finding of(Kind kind, GateRule rule, Fact... facts) {
        return new Finding(kind, rule, Arrays.stream(facts).map(Fact::code).toList(), Map.of());
    }

    /** About one text or attachment of the act, by its path. */
    static Finding at(Kind kind, GateRule rule, String path) {
        return new Finding(kind, rule, List.of(path), Map.of());
    }

    Finding with(String name, String value) {
        Map<String, String> more = new TreeMap<>(params);
        more.put(name, value);
        return new Finding(kind, rule, facts, more);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
