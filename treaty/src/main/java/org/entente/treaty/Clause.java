package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One sentence of a text, in tokens of one script. Commas do not end it, because an enumeration is one wish; a line that
 * ends in a colon goes on.
 */
record Clause(String text, boolean lao, List<Token> tokens) {
    /** A sentence longer than this is read in pieces, so that a long text without full stops is no cheap way to hide. */
    static final int MOST_TOKENS = 400;

    /** Words that no Vietnamese text typed without marks has. */
    private static final Set<String> ENGLISH = Set.of("of", "and", "with", "from", "who", "whom", "their", "which", "by", "are",
            "was", "were", "should", "will", "into", "against", "about", "between", "during", "for", "or", "that", "those", "these");

    /** A word or a Lao letter with its place in the text. */
    record Token(String word, int from, int to) {}

    /** Sentences of a text that {@link Stated#normal(String)} has made plain. */
    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ends(text, at)) {
                add(clauses, text.substring(from, at));
                from = at + 1;
            }
        }
        add(clauses, text.substring(from));
        return clauses;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '!', '?', ';', '•', '\u0eaf' -> true;
            case '.' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            case '\n' -> !text.substring(0, at).stripTrailing().endsWith(":");
            default -> false;
        };
    }

    private static void add(List<Clause> clauses, String text) {
        List<Token> words = words(text);
        List<Token> letters = letters(text);
        for (int from = 0; from < words.size(); from += MOST_TOKENS) {
            clauses.add(new Clause(text, false, words.subList(from, Math.min(words.size(), from + MOST_TOKENS))));
        }
        for (int from = 0; from < letters.size(); from += MOST_TOKENS) {
            clauses.add(new Clause(text, true, letters.subList(from, Math.min(letters.size(), from + MOST_TOKENS))));
        }
    }

    private static List<Token> words(String text) {
        List<Token> tokens = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && inWord(text.charAt(at));
            if (inside && from < 0) {
                from = at;
            } else if (!inside && from >= 0) {
                tokens.add(new Token(text.substring(from, at).toLowerCase(Locale.ROOT), from, at));
                from = -1;
            }
        }
        return tokens;
    }

    private static boolean inWord(char c) {
        return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) && !Script.isLao(c);
    }

    private static List<Token> letters(String text) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Script.counts(text.charAt(at))) {
                tokens.add(new Token(Script.lao(text.charAt(at)), at, at + 1));
            }
        }
        return tokens;
    }

    /** Whether its words without marks are certainly not Vietnamese. */
    boolean english() {
        return tokens.stream().allMatch(token -> Script.plain(token.word())) && tokens.stream().anyMatch(token -> ENGLISH.contains(token.word()));
    }

    /** The tokens by the keys under which a language's terms have them. */
    List<List<String>> keys(String language) {
        if (lao) {
            return tokens.stream().map(token -> List.of(token.word())).toList();
        }
        boolean unmarked = language.equals("vi") && tokens.stream().allMatch(token -> Script.plain(token.word()));
        return tokens.stream().map(token -> key(token.word(), unmarked)).toList();
    }

    /** In a Vietnamese sentence that was typed without marks each word may be any word with the same letters. */
    private static List<String> key(String word, boolean unmarked) {
        return unmarked ? List.of(Script.key(word), Script.BARE + Script.key(word)) : List.of(Script.key(word));
    }

    /** The words of some tokens as they stand in the text, with a mark that a Lao letter carries. */
    String words(int from, int to) {
        int start = tokens.get(from).from();
        int end = tokens.get(to - 1).to();
        while (lao && end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return text.substring(start, end).strip();
    }
}
