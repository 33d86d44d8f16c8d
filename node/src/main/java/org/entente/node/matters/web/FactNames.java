package org.entente.node.matters.web;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.node.pages.Words;
import org.springframework.stereotype.Component;

/** The facts that a finding used, as the form calls them; a fact that no form asks for keeps its code. */
@Component
class FactNames {
    private static final String OWN = "matters.fact.";
    private static final String ATTACHMENT = "attachments[";

    private final Words words;

    FactNames(Words words) {
        this.words = words;
    }

    /** @param form where the words of the kind's form begin */
    String of(List<String> facts, String form) {
        return facts.stream().map(fact -> name(fact, form + ".field.")).distinct().collect(Collectors.joining(", "));
    }

    private String name(String fact, String fields) {
        if (fact.startsWith(ATTACHMENT)) {
            return words.say(OWN + "attachment", fact.substring(ATTACHMENT.length(), fact.indexOf(']')));
        }
        if (words.has(OWN + fact)) {
            return words.say(OWN + fact);
        }
        // The longest beginning that the form has words for: of "statements.0.text" that is "statements".
        String rest = fact.replaceAll("\\[?\\.?[0-9]+\\]?", "");
        while (!words.has(fields + rest)) {
            int dot = rest.lastIndexOf('.');
            if (dot < 0) {
                return fact;
            }
            rest = rest.substring(0, dot);
        }
        return words.say(fields + rest);
    }
}
