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
    private static final String NUMBER = "\\b[A-Z]{2,6}(?:-[A-Z0-9]{1,8}){1,4}\\b";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern WHOLE = Pattern.compile(NUMBER + "|" + laoWords());

    /** The block of Unicode. */
    private static final char FIRST_LAO = '\u0e80';
    private static final char LAST_LAO = '\u0eff';

    private Whole() {}

    /** The same text with spans; the very same object when nothing in it must stay whole. */
    static String wrap(String html) {
        boolean lao = hasLao(html);
        if (!lao && html.indexOf('-') < 0) {
            return html;
        }
        Matcher found = (lao ? WHOLE : NUMBERS).matcher(html);
        return found.find() ? found.replaceAll("<span class=\"k\">$0</span>") : html;
    }

    /** Two hundred words are tried at each letter, and every piece of text of every page comes by. */
    private static boolean hasLao(String html) {
        for (int i = 0; i < html.length(); i++) {
            if (html.charAt(i) >= FIRST_LAO && html.charAt(i) <= LAST_LAO) {
                return true;
            }
        }
        return false;
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
