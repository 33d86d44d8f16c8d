package org.entente.node.matters.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.node.matters.Kind;
import org.entente.node.pages.Phrase;
import org.entente.treaty.Fact;

/** What a finding of the gate speaks of, as the form calls it: the facts of the law, and the texts of an act. */
final class FactWords {
    private static final Pattern ROW = Pattern.compile("\\[([0-9]{1,4})]");

    private FactWords() {}

    /** All of them in one line. */
    static Phrase of(Kind kind, String act, List<String> facts) {
        return facts.stream().map(fact -> of(kind, act, fact)).distinct()
                .reduce((one, other) -> Phrase.of("matters.fact.list", one, other))
                .orElse(Phrase.of("matters.fact.other"));
    }

    static Phrase of(Kind kind, String act, String path) {
        Optional<Fact> fact = Fact.named(path);
        if (fact.isPresent()) {
            String key = "matters.fact." + fact.get().code();
            // Attachments are numbered from 1, because part 0 of an act is its body.
            return fact.get() == Fact.ATTACHMENT_TEXT ? Phrase.of(key, row(path)) : Phrase.of(key);
        }
        String plain = ROW.matcher(path).replaceAll("");
        return names(kind, act).filter(name -> plain.equals(name) || plain.startsWith(name + "."))
                .max(Comparator.comparing(String::length))
                .map(name -> Phrase.of(kind.words() + ".field." + name))
                .map(field -> plain.equals(path) ? field : Phrase.of("matters.fact.row", field, row(path) + 1))
                .orElse(Phrase.of("matters.fact.other"));
    }

    private static int row(String path) {
        Matcher row = ROW.matcher(path);
        return row.find() ? Integer.parseInt(row.group(1)) : 0;
    }

    /** Every field of the act's form, those inside a group with the group's name before them. */
    private static Stream<String> names(Kind kind, String act) {
        return kind.form(act).stream().flatMap(page -> page.fields().stream()).flatMap(field ->
                Stream.concat(Stream.of(field.name()), field.fields().stream().map(inner -> field.name() + "." + inner.name())));
    }
}
