package org.entente.treaty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The response clocks as data. Two nations may agree on shorter ones; a longer one has no effect, because the earliest
 * due instant of all rules between the two prevails.
 */
public final class Clocks {
    private final List<ClockRule> rules;
    private final Map<String, ZoneId> zones;

    private Clocks(List<ClockRule> rules, Map<String, ZoneId> zones) {
        this.rules = List.copyOf(rules);
        this.zones = Map.copyOf(zones);
    }

    /** The clocks and legal zones that ship with the library. */
    public static Clocks standard() {
        return Standard.CLOCKS;
    }

    /** These clocks and those of an agreement, in the columns of clocks.csv. */
    public Clocks withAgreed(String csv) {
        List<ClockRule> more = new ArrayList<>(rules);
        CsvTable.parse(csv).forEach(row -> more.add(ClockRule.of(row)));
        return new Clocks(more, zones);
    }

    /** All rules, for the page that shows them. */
    public List<ClockRule> rules() {
        return rules;
    }

    /** The rule of this identifier and version, so that a receipt's clock can be shown again years later. */
    public Optional<ClockRule> find(String id, int version) {
        return rules.stream().filter(rule -> rule.rule().id().equals(id) && rule.rule().version() == version).findFirst();
    }

    /** The legal zone of a nation; empty if the library does not know it and the nation's card has to say. */
    public Optional<ZoneId> zone(String nation) {
        return Optional.ofNullable(zones.get(nation));
    }

    /**
     * The clock of a request: it starts at receipt and runs in the legal zone of the requested nation.
     *
     * @param zone of the requested nation
     */
    public StartedClock start(Urgency urgency, String asking, String asked, Instant receivedAt, ZoneId zone) {
        ClockRule earliest = rules.stream()
                .filter(rule -> rule.urgency() == urgency && rule.between(asking, asked))
                .min(Comparator.<ClockRule, Instant>comparing(rule -> rule.due(receivedAt, zone))
                        .thenComparing(rule -> rule.rule().id())
                        .thenComparing(rule -> rule.rule().version(), Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalStateException("no clock for " + urgency));
        return new StartedClock(earliest, receivedAt, zone);
    }

    /** Loaded once, on first use. */
    private static final class Standard {
        static final Clocks CLOCKS = load();

        static Clocks load() {
            Map<String, ZoneId> zones = new HashMap<>();
            CsvTable.resource("legal-zones.csv").forEach(row -> zones.put(row.get("nation"), ZoneId.of(row.get("zone"))));
            return new Clocks(CsvTable.resource("clocks.csv").stream().map(ClockRule::of).toList(), zones);
        }
    }
}
