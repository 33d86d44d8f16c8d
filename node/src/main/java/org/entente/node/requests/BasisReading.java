package org.entente.node.requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.entente.treaty.ConductAnswer;
import org.entente.treaty.LawfulBasis;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lawful basis of a body, before anybody has checked its shape: what cannot be read has not been stated. */
final class BasisReading {
    private BasisReading() {}

    static Optional<LawfulBasis> of(JsonNode opening) {
        JsonNode basis = opening.path("basis");
        return Optional.ofNullable(switch (basis.path("type").asString("")) {
            case "offence" -> new LawfulBasis.Offence(text(basis, "iccs"), text(basis, "case"), text(basis, "conduct"),
                    one(basis, "answer", ConductAnswer.class), text(basis, "answerReason"));
            case "danger-to-life" -> new LawfulBasis.DangerToLife(text(basis, "incident"), text(basis, "danger"), day(basis, "knownSince"));
            case "missing-person" -> new LawfulBasis.MissingPerson(text(basis, "incident"), day(basis, "missingSince"),
                    one(basis, "reporter", LawfulBasis.MissingPerson.Reporter.class), truth(basis, "adult"), text(basis, "circumstances"));
            case "unidentified-body" -> new LawfulBasis.UnidentifiedBody(text(basis, "incident"), day(basis, "foundOn"), text(basis, "place"));
            case "identity-for-return" -> new LawfulBasis.IdentityForReturn(text(basis, "incident"), text(basis, "believedNation"),
                    truth(basis, "protectionCheckDone"));
            case "consular" -> new LawfulBasis.Consular(text(basis, "incident"), one(basis, "need", LawfulBasis.Consular.Need.class),
                    truth(basis, "personAsked"));
            default -> null;
        });
    }

    static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.get(field).stringValue() : null;
    }

    static @Nullable Boolean truth(JsonNode node, String field) {
        return node.path(field).isBoolean() ? node.get(field).booleanValue() : null;
    }

    static <E extends Enum<E>> @Nullable E one(JsonNode node, String field, Class<E> type) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
