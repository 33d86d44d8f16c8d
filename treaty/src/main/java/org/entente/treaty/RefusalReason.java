package org.entente.treaty;

import java.util.HashMap;
import java.util.Map;

/**
 * Why a request for information may be refused. A refusal names one of these; which applies is decided by a person.
 * Article, source and status of each are data in refusal-reasons.csv: a reason whose status is unverified may be chosen,
 * but no letter may quote its article until a lawyer has confirmed it.
 */
public enum RefusalReason {
    NOT_AVAILABLE,
    JUDICIAL_AUTHORISATION_REFUSED,
    CATEGORY_NOT_ALLOWED,
    INACCURATE_OR_OUTDATED,
    ESSENTIAL_INTERESTS,
    INVESTIGATION_OR_SAFETY,
    LEGAL_PERSON_INTERESTS,
    MINOR_OFFENCE,
    NO_OFFENCE_HERE,
    ORIGINATOR_REFUSED,
    PROTECTED_CONDUCT,
    NOT_NECESSARY,
    NO_LEGAL_BASIS,
    STRICTLY_NECESSARY_ONLY;

    /** The reason's source. */
    public Rule rule() {
        Rule rule = Book.RULES.get(name());
        if (rule == null) {
            throw new IllegalStateException("refusal-reasons.csv lacks " + name());
        }
        return rule;
    }

    /** Whether a letter may rest on it. */
    public boolean quotable() {
        return rule().status() == SourceStatus.VERIFIED;
    }

    /** Loaded once, on first use. */
    private static final class Book {
        static final Map<String, Rule> RULES = new HashMap<>();

        static {
            for (Map<String, String> row : CsvTable.resource("refusal-reasons.csv")) {
                RULES.put(row.get("code"), new Rule(row.get("code"), Integer.parseInt(row.get("version")),
                        row.get("instrument"), row.get("article"), row.get("source"), SourceStatus.of(row.get("status"))));
            }
        }
    }
}
