package org.entente.node.requests;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.node.kernel.Language;
import org.entente.node.matters.BodySchema;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.Identifier;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Leave;
import org.entente.node.matters.Retention;
import org.entente.protocol.Digest;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Side;
import org.entente.treaty.Content;
import org.entente.treaty.LawfulBasis;
import org.entente.treaty.PredominanceTest;
import org.entente.treaty.StopReason;
import org.entente.treaty.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 of the request: information asked and given, urgent incidents, spontaneous information. */
@Component
class RequestKind implements Kind {
    static final String NAME = "request";
    static final int VERSION = 1;

    /** As long as police information exchanged under Directive (EU) 2023/977 is usually kept; each nation may set less. */
    private static final Retention RETENTION = new Retention("request", Period.ofMonths(6), Period.ofYears(3));

    /** These acts carry codes and a reason for the partner's desk, and no form field for a person. */
    private static final Set<String> WITHOUT_PERSONS =
            Set.of("acknowledge", "withdraw", "ask-permission", "give-permission", "deny-permission", "feedback", "close");

    private final Map<String, BodySchema> schemas =
            BodySchema.load(NAME, VERSION, "common", RequestLife.TABLE.acts());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public String referencePrefix() {
        return "RQ";
    }

    @Override
    public String words() {
        return "requests";
    }

    @Override
    public LifeCycle lifeCycle() {
        return RequestLife.TABLE;
    }

    @Override
    public Set<String> openings() {
        return Set.of("ask", "incident", "inform");
    }

    @Override
    public BodySchema schema(String act) {
        BodySchema schema = schemas.get(act);
        if (schema == null) {
            throw new IllegalArgumentException("a request has no act " + act);
        }
        return schema;
    }

    @Override
    public List<FormPage> form(String act) {
        return RequestForms.of(act);
    }

    @Override
    public boolean canCarryPersons(String act) {
        return !WITHOUT_PERSONS.contains(act);
    }

    @Override
    public Optional<LawfulBasis> basis(ObjectNode opening) {
        return BasisReading.of(opening);
    }

    @Override
    public Content content(String act, ObjectNode body, @Nullable ObjectNode opening) {
        return ContentReading.of(act, body, opening);
    }

    @Override
    public List<PredominanceTest> tests(ObjectNode body) {
        return ContentReading.tests(body);
    }

    @Override
    public Title title(ObjectNode opening) {
        ObjectNode title = opening.path("title") instanceof ObjectNode words ? words : opening.objectNode();
        String reason = opening.path("urgency").path("reason").path("text").asString("");
        String number = opening.path("basis").path("case").asString(opening.path("basis").path("incident").asString(""));
        return new Title(
                title.path("text").asString(""),
                Language.ofTag(title.path("lang").asString("en")).orElse(Language.EN),
                reason.isEmpty() ? null : reason,
                number.isEmpty() ? null : number);
    }

    @Override
    public List<Identifier> identifiers(String act, ObjectNode body) {
        return IdentifierReading.of(body);
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return switch (state) {
            case RequestLife.ASKED, RequestLife.ACKNOWLEDGED, RequestLife.PART_ANSWERED -> Optional.of(Side.OTHER);
            case RequestLife.CLARIFYING, RequestLife.CLARIFYING_REST -> Optional.of(Side.OPENER);
            case RequestLife.NONE, RequestLife.ANSWERED, RequestLife.REFUSED, RequestLife.INFORMED, RequestLife.WITHDRAWN,
                    RequestLife.CLOSED -> Optional.empty();
            default -> throw new IllegalArgumentException("a request has no state " + state);
        };
    }

    @Override
    public Optional<Urgency> startsClock(String act, ObjectNode body) {
        if (!act.equals("ask") && !act.equals("incident")) {
            return Optional.empty();
        }
        return switch (body.path("urgency").path("level").asString("normal")) {
            case "urgent-direct" -> Optional.of(Urgency.URGENT_DIRECT);
            case "urgent-indirect" -> Optional.of(Urgency.URGENT_INDIRECT);
            default -> Optional.of(Urgency.NORMAL);
        };
    }

    @Override
    public Set<String> clockActs() {
        return Set.of("ask-clarification", "clarify", "acknowledge");
    }

    @Override
    public Optional<StopReason> stopsClock(String act, ObjectNode body) {
        return switch (body.path("stop").asString("")) {
            case "clarification" -> Optional.of(StopReason.CLARIFICATION_ASKED);
            case "judicial-authorisation" -> Optional.of(StopReason.JUDICIAL_AUTHORISATION);
            default -> Optional.empty();
        };
    }

    @Override
    public boolean resumesClock(String act, ObjectNode body) {
        return act.equals("clarify") || act.equals("acknowledge") && body.path("resumes").asBoolean(false);
    }

    @Override
    public boolean answersLeave(String act) {
        return act.equals("give-permission") || act.equals("deny-permission");
    }

    @Override
    public Optional<Leave> leave(String act, ObjectNode body) {
        Leave.Step step = switch (act) {
            case "ask-permission" -> Leave.Step.ASKED;
            case "give-permission" -> Leave.Step.GIVEN;
            case "deny-permission" -> Leave.Step.DENIED;
            default -> null;
        };
        if (step == null) {
            return Optional.empty();
        }
        String use = body.path("use").asString("evidential").toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(new Leave(step, Digest.parse(body.path("concerns").asString()), Leave.Use.valueOf(use)));
    }

    @Override
    public Retention retention() {
        return RETENTION;
    }
}
