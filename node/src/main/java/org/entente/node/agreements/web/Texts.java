package org.entente.node.agreements.web;

import java.util.List;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts of bodies, which have up to three languages, for one reader. */
final class Texts {
    static final List<String> LANGUAGES = List.of("vi", "lo", "en");

    private Texts() {}

    /** In the reader's language, else in the first it has; null where it has none. */
    static @Nullable TextView of(JsonNode text) {
        String reader = Words.language().tag();
        if (text.path(reader).isString()) {
            return new TextView(text.get(reader).stringValue(), reader);
        }
        return LANGUAGES.stream().filter(language -> text.path(language).isString()).findFirst()
                .map(language -> new TextView(text.get(language).stringValue(), language)).orElse(null);
    }
}
