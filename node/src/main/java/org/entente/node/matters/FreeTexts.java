package org.entente.node.matters;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The free texts of a body, each with the path by which its translation finds it again. */
public final class FreeTexts {
    /** One text with its language and, if its author gave one, its translation. */
    public record Text(String path, JsonNode words) {
        public String language() {
            return words.path("lang").asString("en");
        }

        public String original() {
            return words.path("text").asString("");
        }

        boolean translatedInto(String language) {
            return language().equals(language) || words.path("translation").path("lang").asString("").equals(language);
        }
    }

    private FreeTexts() {}

    public static List<Text> of(Kind kind, String act, JsonNode body) {
        List<Text> texts = new ArrayList<>();
        kind.form(act).forEach(page -> page.fields().forEach(field -> {
            JsonNode node = FormReading.at(body, field.name());
            switch (field.widget()) {
                case WORDS -> add(texts, field.name(), node);
                case WORDS_LIST -> {
                    for (int row = 0; row < node.size(); row++) {
                        add(texts, field.name() + "." + row, node.get(row));
                    }
                }
                case GROUP -> {
                    for (int row = 0; row < node.size(); row++) {
                        for (FormField inner : field.fields()) {
                            if (inner.widget() == FormField.Widget.WORDS) {
                                add(texts, field.name() + "." + row + "." + inner.name(), node.get(row).path(inner.name()));
                            }
                        }
                    }
                }
                default -> { }
            }
        }));
        return texts;
    }

    private static void add(List<Text> texts, String path, JsonNode words) {
        if (words.path("text").isString()) {
            texts.add(new Text(path, words));
        }
    }
}
