package org.entente.node.requests;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.node.matters.WrittenTexts;
import org.entente.treaty.Content;
import org.entente.treaty.FoundPerson;
import org.entente.treaty.PersonRole;
import org.entente.treaty.PredominanceTest;
import org.entente.treaty.Use;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the gate reads in a body: roles, uses, urgency, the answer to a missing report, and every text there is. */
final class ContentReading {
    private ContentReading() {}

    static Content of(String act, ObjectNode body, @Nullable ObjectNode opening) {
        ObjectNode first = opening == null ? body : opening;
        String level = body.path("urgency").path("level").asString("normal");
        Content content = Content.of(BasisReading.text(first, "purpose"))
                .withRoles(roles(body))
                .withUses(uses(act, body))
                .withTexts(WrittenTexts.of(body, CODES));
        if (!level.equals("normal")) {
            content = content.urgentBecause(body.path("urgency").path("reason").path("text").asString(""));
        }
        FoundPerson found = found(body);
        return found == null ? content : content.withFound(found);
    }

    private static Set<PersonRole> roles(ObjectNode body) {
        Set<PersonRole> roles = EnumSet.noneOf(PersonRole.class);
        for (JsonNode person : body.path("persons")) {
            PersonRole role = BasisReading.one(person, "role", PersonRole.class);
            // A person without a readable role is treated as the role that most bases do not allow.
            roles.add(role == null ? PersonRole.SUSPECT : role);
        }
        return roles;
    }

    private static Set<Use> uses(String act, ObjectNode body) {
        if (!act.equals("ask-permission") && !act.equals("give-permission")) {
            return EnumSet.of(Use.OWN_MATTER);
        }
        return switch (body.path("use").asString("")) {
            case "onward" -> EnumSet.of(Use.ONWARD);
            case "other-purpose" -> EnumSet.of(Use.OTHER_PURPOSE);
            default -> EnumSet.of(Use.EVIDENCE);
        };
    }

    private static @Nullable FoundPerson found(ObjectNode body) {
        JsonNode found = body.path("found");
        if (!found.isObject() || found.path("said").asString("").equals("not-found")) {
            return null;
        }
        boolean whereabouts = !found.path("whereabouts").asString("").isBlank();
        return new FoundPerson(BasisReading.truth(found, "adult"), whereabouts, BasisReading.truth(found, "consents"));
    }

    static List<PredominanceTest> tests(ObjectNode body) {
        List<PredominanceTest> tests = new ArrayList<>();
        for (JsonNode test : body.path("tests")) {
            PredominanceTest.Outcome outcome = BasisReading.one(test, "outcome", PredominanceTest.Outcome.class);
            String nation = BasisReading.text(test, "nation");
            if (outcome != null && nation != null) {
                tests.add(new PredominanceTest(nation, true, false, outcome, BasisReading.text(test, "reason")));
            }
        }
        return tests;
    }

    /** Codes of closed lists are no free text; everything else that somebody wrote is. */
    private static final Set<String> CODES = Set.of("lang", "status", "role", "sex", "nature", "source", "information", "type",
            "purpose", "level", "iccs", "concerns", "use", "used", "stop", "nation", "nationality", "instrument", "answer");
}
