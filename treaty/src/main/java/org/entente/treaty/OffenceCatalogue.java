package org.entente.treaty;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The offences that a request can name, and what the gate says to each. Source: ICCS 1.0 (iccs.csv) and the project's
 * closed and reviewed prefixes (offence-gates.csv).
 */
public final class OffenceCatalogue {
    private final SortedMap<IccsCode, OffenceClass> offences;
    private final Map<String, Gate> prefixes;

    private OffenceCatalogue(SortedMap<IccsCode, OffenceClass> offences, Map<String, Gate> prefixes) {
        this.offences = offences;
        this.prefixes = prefixes;
    }

    /** The catalogue that ships with the library; the same on both sides of every border. */
    public static OffenceCatalogue standard() {
        return Standard.CATALOGUE;
    }

    /** Every offence, in the order of the codes. */
    public Collection<OffenceClass> offences() {
        return offences.values();
    }

    /** The offence of this code; empty means unknown, and the gate stops what it does not know. */
    public Optional<OffenceClass> find(IccsCode code) {
        return Optional.ofNullable(offences.get(code));
    }

    /**
     * The strictest answer among all prefixes that the text begins with. It works on any text, so that a closed code
     * with invented digits behind it is still closed; {@code ALLOW} here does not mean that the code exists.
     */
    public Gate gate(String digits) {
        return strictest(prefixes, digits);
    }

    private static Gate strictest(Map<String, Gate> prefixes, String digits) {
        Gate strictest = Gate.ALLOW;
        for (Map.Entry<String, Gate> prefix : prefixes.entrySet()) {
            if (digits.startsWith(prefix.getKey())) {
                strictest = strictest.stricter(prefix.getValue());
            }
        }
        return strictest;
    }

    /** Loaded once, on first use. */
    private static final class Standard {
        static final OffenceCatalogue CATALOGUE = load();

        static OffenceCatalogue load() {
            Map<String, Gate> prefixes = new TreeMap<>();
            for (Map<String, String> row : CsvTable.resource("offence-gates.csv")) {
                prefixes.put(row.get("prefix"), Gate.valueOf(row.get("gate")));
            }
            SortedMap<IccsCode, OffenceClass> offences = new TreeMap<>();
            for (Map<String, String> row : CsvTable.resource("iccs.csv")) {
                IccsCode code = new IccsCode(row.get("code"));
                Gate gate = strictest(prefixes, code.digits());
                offences.put(code, new OffenceClass(code, row.get("title"), Integer.parseInt(row.get("level")), gate));
            }
            return new OffenceCatalogue(Collections.unmodifiableSortedMap(offences), Map.copyOf(prefixes));
        }
    }
}
