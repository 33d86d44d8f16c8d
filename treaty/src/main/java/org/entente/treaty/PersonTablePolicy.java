package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An act that cannot carry a person carries no table of them in its texts either, whole in one or row by row in a list. */
final class PersonTablePolicy implements Policy {
    private static final Pattern PLACE = Pattern.compile("\\[[0-9]+]");

    @Override
    public List<Finding> examine(Proposal proposal) {
        if (proposal.canCarryPersons()) {
            return List.of();
        }
        Map<String, Integer> rows = proposal.content().texts().stream().collect(Collectors.groupingBy(
                text -> PLACE.matcher(text.field()).replaceAll(""), TreeMap::new, Collectors.summingInt(text -> PersonTable.rows(text.text()))));
        List<Finding> findings = new ArrayList<>();
        rows.forEach((field, count) -> {
            if (count >= PersonTable.FEWEST_ROWS) {
                findings.add(Finding.at(Finding.Kind.BAR, GateRule.PERSON_TABLE, field).with("rows", Integer.toString(count)));
            }
        });
        return findings;
    }
}
