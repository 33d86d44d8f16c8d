package org.entente.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.node.matters.CooperationKind;
import org.entente.node.matters.FormPage;
import org.entente.node.pages.Section;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 of the yearly plan, from its proposal to its signed review. */
@Component
class PlanKind extends CooperationKind {
    static final String NAME = "plan";

    private final CountedFigures figures;

    PlanKind(CountedFigures figures) {
        super(NAME, 1, "PL", "agreements", PlanLife.TABLE, Set.of("tell", "propose"));
        this.figures = figures;
    }

    @Override
    public List<FormPage> form(String act) {
        return AgreementForms.pages(NAME, act);
    }

    @Override
    public Section section() {
        return Section.PLANS;
    }

    /** Whoever signs, signs the text that his side had before it; another text is another plan. */
    @Override
    public Optional<String> objection(String act, String authority, Supplier<Optional<String>> office, ObjectNode body,
            Supplier<List<Past>> past) {
        Optional<String> wrong = super.objection(act, authority, office, body, past);
        if (wrong.isPresent() || !SIGNATURES.contains(act)) {
            return wrong;
        }
        List<Past> before = past.get();
        if (!signed(act, before).equals(Optional.of(body.path("text").asString("")))) {
            return Optional.of("another-text");
        }
        if (!body.has("paper")) {
            return Optional.of("paper-missing");
        }
        if (act.equals("sign") && text(before).filter(PlanText::lacksLanguage).isPresent()) {
            return Optional.of("language-missing");
        }
        return sealed(act, before).filter(paper -> !paper.equals(body.path("paper").asString(""))).map(other -> "another-paper");
    }

    static final Set<String> SIGNATURES = Set.of("sign", "sign-review");

    /** The paper that the other side has sealed since the text was last open to changes. */
    private static Optional<String> sealed(String act, List<Past> past) {
        String reopens = act.equals("sign") ? "return" : "reopen-review";
        String paper = null;
        for (Past said : past) {
            if (said.act().equals(act)) {
                paper = said.body().path("paper").asString(null);
            } else if (said.act().equals(reopens)) {
                paper = null;
            }
        }
        return Optional.ofNullable(paper);
    }

    private static Optional<String> signed(String act, List<Past> past) {
        return act.equals("sign")
                ? text(past).map(text -> text.digest().toString())
                : text(past).map(text -> PlanReview.of(text, past).digest().toString());
    }

    @Override
    public ObjectNode beginning(String act, @Nullable Nation partner, Supplier<List<Past>> past) {
        ObjectNode body = super.beginning(act, partner, past);
        if (SIGNATURES.contains(act)) {
            signed(act, past.get()).ifPresent(text -> body.put("text", text));
        }
        if (act.equals("amend")) {
            text(past.get()).ifPresent(text -> {
                body.set("clauses", text.json().path("clauses").deepCopy());
                body.set("items", text.json().path("items").deepCopy());
            });
        }
        if (act.equals("figures") && partner != null) {
            text(past.get()).ifPresent(text -> body.set("items", figures.rows(text, partner)));
        }
        return body;
    }

    /** The text that follows from these acts. */
    static Optional<PlanText> text(List<Past> past) {
        PlanText text = null;
        for (Past said : past) {
            text = switch (said.act()) {
                case "propose", "tell", "correct" -> PlanText.proposed(said.body());
                case "amend" -> text == null ? null : text.amended(said.body());
                default -> text;
            };
        }
        return Optional.ofNullable(text);
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return PlanLife.mustAct(state);
    }
}
