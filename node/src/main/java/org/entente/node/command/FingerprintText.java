package org.entente.node.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.protocol.card.Fingerprint;

/** The eight words of a card as two people read them to each other, and as one of them types them in. */
final class FingerprintText {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+([\\s,.;-]+[0-9]+)*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,.;–-]+");

    private FingerprintText() {}

    /** Each word with its number: one may read in Lao while the other follows in Vietnamese. */
    static String shown(Fingerprint fingerprint, String language) {
        List<String> words = fingerprint.words(language);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(words.get(i)).append(" (").append(fingerprint.numbers().get(i)).append(')');
        }
        return line.toString();
    }

    static String numbers(Fingerprint fingerprint) {
        return fingerprint.numbers().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Whether what was typed is this fingerprint: its numbers, or its words in any one of the languages, whole. */
    static boolean matches(Fingerprint fingerprint, String typed) {
        String text = typed.strip();
        if (NUMBERS.matcher(text).matches()) {
            // As text: a number too long for any type is merely another number.
            return Arrays.asList(BETWEEN.split(text)).equals(List.of(numbers(fingerprint).split(" ")));
        }
        String joined = plain(text);
        return Fingerprint.LANGUAGES.stream()
                .anyMatch(language -> plain(String.join("", fingerprint.words(language))).equals(joined));
    }

    /** Words without the spaces around and inside them: some nouns are two words, and people type commas. */
    private static String plain(String words) {
        return BETWEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
