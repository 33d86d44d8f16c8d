package org.entente.treaty;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The facts that rules read, by the codes under which findings name them. Whoever shows findings has words for each; a
 * free text of an act is named by its own path in the body instead.
 */
public enum Fact {
    ACT("act"),
    HEADER_BASIS("header.basis"),
    BASIS_TYPE("basis.type"),
    BASIS_ICCS("basis.iccs"),
    OFFENCE_ICCS("offence.iccs"),
    OFFENCE_CASE_NUMBER("offence.caseNumber"),
    OFFENCE_CONDUCT("offence.conduct"),
    OFFENCE_ANSWER("offence.answer"),
    OFFENCE_ANSWER_REASON("offence.answerReason"),
    INCIDENT("basis.incident"),
    DANGER("basis.danger"),
    KNOWN_SINCE("basis.knownSince"),
    MISSING_SINCE("basis.missingSince"),
    REPORTER("basis.reporter"),
    ADULT("basis.adult"),
    CIRCUMSTANCES("basis.circumstances"),
    FOUND_ON("basis.foundOn"),
    PLACE("basis.place"),
    BELIEVED_NATION("basis.believedNation"),
    PROTECTION_CHECK("basis.protectionCheckDone"),
    NEED("basis.need"),
    PERSON_ASKED("basis.personAsked"),
    INSTRUMENT("basis.instrument"),
    SUBJECT("basis.subject"),
    REQUEST_PURPOSE("request.purpose"),
    URGENCY_REASON("request.urgencyReason"),
    TEST("request.humanRightsReview"),
    TEST_OF_SENDER("request.humanRightsReview.sender"),
    TEST_OF_RECEIVER("request.humanRightsReview.receiver"),
    PERSON_ROLE("persons.role"),
    INTENDED_USE("use.intended"),
    FOUND_ADULT("found.adult"),
    FOUND_CONSENTS("found.personConsents"),
    FOUND_WHEREABOUTS("found.whereaboutsGiven"),
    /** What was read of an attachment; findings name which, as {@code attachments[2].text}. */
    ATTACHMENT_TEXT("attachments.text");

    private static final Pattern PART = Pattern.compile("\\[[0-9]+]");

    private final String code;

    Fact(String code) {
        this.code = code;
    }

    /** The stable code, without the number of a part. */
    public String code() {
        return code;
    }

    /** How a finding names an attachment's text. */
    static String attachment(int part) {
        return "attachments[" + part + "].text";
    }

    /** The fact that a finding names; empty for a path of a free text. */
    public static Optional<Fact> named(String path) {
        String code = PART.matcher(path).replaceAll("");
        for (Fact fact : values()) {
            if (fact.code.equals(code)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
