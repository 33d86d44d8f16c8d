package org.entente.treaty;

import java.util.HashMap;
import java.util.Map;

/** The gate's rules. Article, version and status of each are data in gate-rules.csv. */
public enum GateRule {
    CLOSED("ENT-POL"),
    REVIEW("ENT-REV"),
    OFFENCE_KNOWN("ENT-OFF-KNOWN"),
    OFFENCE_COARSE("ENT-OFF-COARSE"),
    OFFENCE_ALLOWED("ENT-OFF-ALLOWED"),
    BASIS("ENT-BASIS"),
    BASIS_FACTS("ENT-BASIS-FACTS"),
    BASIS_HEADER("ENT-BASIS-HEADER"),
    BASIS_ROLE("ENT-BASIS-ROLE"),
    BASIS_USE("ENT-BASIS-USE"),
    CASE_NUMBER("ENT-CASE"),
    CONDUCT("ENT-CONDUCT"),
    PURPOSE("ENT-RFI-02"),
    URGENCY("ENT-RFI-05"),
    PERSON("ENT-PERSON"),
    MISSING_ADULT("ENT-MISSING"),
    RETURN("ENT-RETURN"),
    CONSULAR("ENT-CONSULAR"),
    ATTACHMENT("ENT-ATTACH"),
    CLASSIFIED("ENT-CLASS"),
    WORDS("ENT-WORDS"),
    WISH("ENT-WISH"),
    PERSON_TABLE("ENT-TABLE");

    private final String id;

    GateRule(String id) {
        this.id = id;
    }

    /** The rule's stable identifier, as in gate-rules.csv and in the keys of the words. */
    public String id() {
        return id;
    }

    /** The rule with its source. */
    public Rule rule() {
        Rule rule = Book.RULES.get(id);
        if (rule == null) {
            throw new IllegalStateException("gate-rules.csv lacks " + id);
        }
        return rule;
    }

    /** Loaded once, on first use. */
    private static final class Book {
        static final Map<String, Rule> RULES = new HashMap<>();

        static {
            for (Map<String, String> row : CsvTable.resource("gate-rules.csv")) {
                Rule rule = new Rule(row.get("id"), Integer.parseInt(row.get("version")), row.get("instrument"),
                        row.get("article"), row.get("source"), SourceStatus.of(row.get("status")));
                RULES.put(rule.id(), rule);
            }
        }
    }
}
