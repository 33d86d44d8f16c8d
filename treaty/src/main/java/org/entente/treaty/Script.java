package org.entente.treaty;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the words of a language are told apart and compared. Vietnamese and English have spaces; Vietnamese may be typed
 * without its marks, or with a tone on the other vowel. Lao has none, so its tokens are letters, without tone marks,
 * which are typed in any order and often left out.
 */
enum Script {
    WORDS {
        @Override
        List<List<String>> keys(String term) {
            return words(term, false);
        }

        @Override
        int gap() {
            return 3;
        }
    },
    MARKED_WORDS {
        @Override
        List<List<String>> keys(String term) {
            return words(term, true);
        }

        @Override
        int gap() {
            return 3;
        }
    },
    LETTERS {
        @Override
        List<List<String>> keys(String term) {
            List<List<String>> keys = new ArrayList<>();
            Stated.normal(term).codePoints().forEach(letter -> {
                if (letter == TermTree.GAP.charAt(0)) {
                    keys.add(List.of(TermTree.GAP));
                } else if (counts(letter)) {
                    keys.add(List.of(lao(letter)));
                }
            });
            return keys;
        }

        @Override
        int gap() {
            return 24;
        }
    };

    private static final int LAO_FIRST = 0x0e80;
    private static final int LAO_LAST = 0x0eff;
    private static final int LAO_TONE_FIRST = 0x0ec8;
    private static final int LAO_TONE_LAST = 0x0ecc;
    private static final int LAO_LOW_LO = 0x0ebc;
    private static final int LAO_LO = 0x0ea5;
    private static final int LAO_RO = 0x0ea3;
    /** Grave, acute, tilde, hook and dot below: the five tones, of which a syllable has one at most. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int SHORTEST_STEM = 3;
    private static final Set<Character> DOUBLED = Set.of('b', 'd', 'g', 'l', 'm', 'n', 'p', 'r', 't');

    /** Before the key of a word that a term writes with marks and a text may write without. */
    static final String BARE = "-";

    /** The keys of a term, for each of its tokens one or more. */
    abstract List<List<String>> keys(String term);

    /** The most tokens between two parts of a term. */
    abstract int gap();

    private static List<List<String>> words(String term, boolean marked) {
        List<List<String>> keys = new ArrayList<>();
        for (String written : Stated.normal(term).toLowerCase(Locale.ROOT).split(" ")) {
            boolean both = marked && !plain(written);
            keys.add(written.equals(TermTree.GAP) ? List.of(written)
                    : both ? List.of(key(written), BARE + stem(bare(written))) : List.of(key(written)));
        }
        return keys;
    }

    static Script of(String language) {
        return switch (language) {
            case "lo" -> LETTERS;
            case "vi" -> MARKED_WORDS;
            default -> WORDS;
        };
    }

    static boolean isLao(int letter) {
        return letter >= LAO_FIRST && letter <= LAO_LAST;
    }

    /** Whether a Lao letter is compared at all. */
    static boolean counts(int letter) {
        return isLao(letter) && (letter < LAO_TONE_FIRST || letter > LAO_TONE_LAST);
    }

    /** New and old spellings of the same sound are one. */
    static String lao(int letter) {
        return Character.toString(letter == LAO_LOW_LO || letter == LAO_RO ? LAO_LO : letter);
    }

    /** How a word of a term is found: with marks as it stands, its tone last; without marks by its stem. */
    static String key(String word) {
        return plain(word) ? stem(word) : tonesLast(word);
    }

    /** A word with marks as it is typed without them. */
    static String bare(String word) {
        return Normalizer.normalize(word.replace('đ', 'd'), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static boolean plain(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    /** "hòa" and "hoà" are one word. */
    private static String tonesLast(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD).chars()
                .forEach(c -> (TONES.indexOf(c) >= 0 ? tone : letters).append((char) c));
        return letters.append(tone).toString();
    }

    /** English endings off, roughly: what matters is that a term and a text lose the same ones. */
    static String stem(String word) {
        boolean many = word.endsWith("s") && !word.endsWith("ss") && word.length() > SHORTEST_STEM;
        String stem = many ? word.substring(0, word.length() - 1) : word;
        if (stem.endsWith("ie") || stem.endsWith("ied")) {
            stem = stem.substring(0, stem.lastIndexOf("ie")) + "y";
        } else if (stem.endsWith("ing") && stem.length() >= SHORTEST_STEM + 3) {
            stem = undoubled(stem.substring(0, stem.length() - 3));
        } else if (stem.endsWith("ed") && stem.length() >= SHORTEST_STEM + 2) {
            stem = undoubled(stem.substring(0, stem.length() - 2));
        }
        return stem.endsWith("e") && stem.length() > SHORTEST_STEM ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undoubled(String stem) {
        int end = stem.length();
        boolean doubled = end > SHORTEST_STEM && stem.charAt(end - 1) == stem.charAt(end - 2) && DOUBLED.contains(stem.charAt(end - 1));
        return doubled ? stem.substring(0, end - 1) : stem;
    }
}
