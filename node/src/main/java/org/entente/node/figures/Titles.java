package org.entente.node.figures;

import java.util.stream.Stream;
import org.entente.node.kernel.Language;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import tools.jackson.databind.JsonNode;

/** Words of a body for the reader at hand: his own language, else the first that they have. */
final class Titles {
    private Titles() {}

    /** @param otherwise what it is called where it has no words */
    static TextView of(JsonNode text, String otherwise) {
        return Stream.concat(Stream.of(Words.language()), Stream.of(Language.values()))
                .filter(language -> text.path(language.tag()).isString())
                .findFirst()
                .map(language -> new TextView(text.path(language.tag()).stringValue(), language.tag()))
                .orElseGet(() -> new TextView(otherwise, "en"));
    }
}
