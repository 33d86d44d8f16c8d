package org.entente.node.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What stays on one line: reference numbers such as RQ-F-001, and the Lao words of the glossary. */
final class Whole {
    private static final String LAO_WORDS = "templates/pages/lao-words.txt";
    private static final Pattern WHOLE = Pattern.compile("\\b[A-Z]{2,6}(?:-[A-Z0-9]{1,8}){1,4}\\b|" + laoWords());

    private Whole() {}

    /** The same text with spans; the very same object when nothing in it must stay whole. */
    static String wrap(String html) {
        Matcher found = WHOLE.matcher(html);
        return found.find() ? found.replaceAll("<span class=\"k\">$0</span>") : html;
    }

    private static String laoWords() {
        try {
            return new ClassPathResource(LAO_WORDS)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
