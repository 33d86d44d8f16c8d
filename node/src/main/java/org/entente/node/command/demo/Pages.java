package org.entente.node.command.demo;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Answers for the pages of a draft, gathered page by page. */
final class Pages {
    static final String FILES = "files";
    static final String FILE_NAME = "file.name";
    static final String FILE_TEXT = "file.text";

    private final Map<String, Map<String, String>> pages = new HashMap<>();

    Pages put(String page, String field, String value) {
        pages.computeIfAbsent(page, none -> new HashMap<>()).put(field, value);
        return this;
    }

    /** A free text with its translation into English, as a draft. */
    Pages words(String page, String field, JsonNode words) {
        put(page, field + ".text", words.path("text").asString()).put(page, field + ".lang", words.path("lang").asString());
        if (words.has("translation")) {
            put(page, field + ".translation.text", words.path("translation").asString());
            put(page, field + ".translation.lang", "en");
            put(page, field + ".translation.status", "draft");
        }
        return this;
    }

    Pages words(String page, String field, String english) {
        return put(page, field + ".text", english).put(page, field + ".lang", "en");
    }

    /** A statement with what every statement carries: fact, source B, information 2. */
    Pages statement(String page, JsonNode words) {
        return words(page, "statements.0.words", words).evaluated(page);
    }

    Pages statement(String page, String english) {
        return words(page, "statements.0.words", english).evaluated(page);
    }

    private Pages evaluated(String page) {
        return put(page, "statements.0.nature", "fact")
                .put(page, "statements.0.source", "B")
                .put(page, "statements.0.information", "2");
    }

    /** A file that everybody may use, attached on the page of files. */
    Pages file(String name, String text) {
        return put(FILES, FILE_NAME, name).put(FILES, FILE_TEXT, text);
    }

    Pages handling(String page, int code) {
        return put(page, "handling", Integer.toString(code));
    }

    Map<String, Map<String, String>> all() {
        return pages;
    }
}
