package org.entente.node.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One request of the record's fictional operations, with what the demo's officers write in it. */
record FictionalRequest(String id, JsonNode record, JsonNode words) {
    private static final int WORKDAY_BEGINS_UTC = 1;

    /** All of the record, in the order of their days. */
    static List<FictionalRequest> all() throws IOException {
        JsonNode words = read("/demo/requests.yaml");
        List<FictionalRequest> all = new ArrayList<>();
        for (JsonNode each : read("/record/record.yaml").path("operations_fictional").path("requests")) {
            String id = each.path("id").asString();
            all.add(new FictionalRequest(id, each, words.path(id)));
        }
        all.sort(Comparator.comparing(FictionalRequest::day));
        return all;
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = FictionalRequest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not in this program: " + resource);
            }
            return YAMLMapper.builder().build().readTree(in);
        }
    }

    LocalDate day() {
        return LocalDate.parse(record.path("date").asString());
    }

    Instant morning() {
        return day().atTime(WORKDAY_BEGINS_UTC, 0).toInstant(ZoneOffset.UTC);
    }

    /** The officer's own title where it is English, else its translation. */
    String englishTitle() {
        JsonNode title = words.path("title");
        return title.path("lang").asString().equals("en") ? title.path("text").asString() : title.path("translation").asString();
    }

    String from() {
        return record.path("from").asString();
    }

    String to() {
        return record.path("to").asString();
    }

    static String nationOf(String organisation) {
        return organisation.substring("ORG-".length(), "ORG-".length() + 2);
    }

    /** The pages of the request as its officer fills them in. */
    Pages pages() {
        Pages pages = new Pages().put("recipient", "authority", to()).put("recipient", "reference", id);
        basis(pages);
        pages.words("purpose", "title", words.path("title"))
                .put("purpose", "purpose", record.has("iccs") ? "investigate" : "find-missing")
                .put("purpose", "instrument", record.path("legal_basis").asString());
        for (Map.Entry<String, JsonNode> subject : words.path("subjects").properties()) {
            pages.put("subjects", subject.getKey(), subject.getValue().asString());
        }
        pages.words("questions", "questions.0", words.path("question"));
        if (words.has("statement")) {
            pages.statement("questions", words.path("statement"));
        }
        pages.put("handling", "urgency.level", record.path("clock").asString()).handling("handling", 0);
        if (record.has("urgent_because")) {
            pages.words("handling", "urgency.reason", record.path("urgent_because").asString());
        }
        return pages;
    }

    private void basis(Pages pages) {
        if (record.has("iccs")) {
            pages.put("basis", "basis.type", "offence")
                    .put("basis", "basis.iccs", record.path("iccs").asString())
                    .put("basis", "basis.case", record.path("case").asString())
                    .put("basis", "basis.conduct", words.path("conduct").asString())
                    .put("basis", "basis.answer", "ordinary")
                    .put("basis", "basis.answerReason", "Trade in drugs or deceit for gain: a crime whoever does it.");
        } else {
            pages.put("basis", "basis.type", record.path("lawful_basis").asString())
                    .put("basis", "basis.incident", record.path("incident").asString())
                    .put("basis", "basis.missingSince", "2025-02-26")
                    .put("basis", "basis.reporter", "family")
                    .put("basis", "basis.adult", "true")
                    .put("basis", "basis.circumstances", words.path("circumstances").asString());
        }
    }
}
