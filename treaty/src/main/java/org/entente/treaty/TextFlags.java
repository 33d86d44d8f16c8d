package org.entente.treaty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds words that a second officer should look at, and classified markings. A word never decides anything about a
 * person or a matter: it raises a flag that names the word. Only a marking stops, because nothing classified may enter
 * at all. The list (text-terms.csv) is short on purpose: a long list is noise, and noise is not read.
 */
public final class TextFlags {
    /** What a term does. */
    public enum Effect { FLAG, STOP }

    /**
     * A term that was found.
     *
     * @param term as listed, never the text around it
     * @param language of the list
     * @param effect what it does
     */
    public record Hit(String term, String language, Effect effect) {}

    private final List<TextTerm> terms;

    private TextFlags(List<TextTerm> terms) {
        this.terms = List.copyOf(terms);
    }

    /** The terms that ship with the library. */
    public static TextFlags standard() {
        return Standard.FLAGS;
    }

    List<TextTerm> terms() {
        return terms;
    }

    /** Every term found in the text, each once, in the order of the list. */
    public List<Hit> read(String text) {
        String plain = Stated.normal(text);
        Folded folded = Folded.of(plain);
        Set<Hit> hits = new LinkedHashSet<>();
        for (TextTerm term : terms) {
            if (term.in(plain, folded)) {
                hits.add(new Hit(term.term(), term.language(), term.effect()));
            }
        }
        return List.copyOf(hits);
    }

    /** Loaded once, on first use. */
    private static final class Standard {
        static final TextFlags FLAGS = load();

        static TextFlags load() {
            List<TextTerm> terms = new ArrayList<>();
            for (Map<String, String> row : CsvTable.resource("text-terms.csv")) {
                terms.add(TextTerm.of(row.get("lang"), row.get("term"), Effect.valueOf(row.get("effect")),
                        TextTerm.Where.valueOf(row.get("where"))));
            }
            return new TextFlags(terms);
        }
    }
}
