package org.entente.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.node.matters.Bodies;
import org.entente.node.matters.Kind;
import org.entente.protocol.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The joint review of a plan as it stands after these acts: the plan's text, each side's figure for each item with its rule
 * and explanation, and the minutes. Both sides sign its digest.
 */
final class PlanReview {
    private final ObjectNode review;

    private PlanReview(ObjectNode review) {
        this.review = review;
    }

    static PlanReview of(PlanText plan, List<Kind.Past> past) {
        ObjectNode review = Bodies.empty();
        review.put("plan", plan.digest().toString());
        ObjectNode figures = review.putObject("figures");
        ArrayNode minutes = review.putArray("minutes");
        for (Kind.Past said : past) {
            switch (said.act()) {
                case "figures" -> {
                    for (JsonNode row : said.body().path("items")) {
                        figures.withObject("/" + row.path("item").asString("")).set(said.authority(), row.deepCopy());
                    }
                }
                case "minute" -> minutes.add(said.body().deepCopy());
                default -> { }
            }
        }
        return new PlanReview(review);
    }

    ObjectNode json() {
        return review;
    }

    Digest digest() {
        return Digest.over(PlanText.canonical(review).getBytes(StandardCharsets.UTF_8));
    }
}
