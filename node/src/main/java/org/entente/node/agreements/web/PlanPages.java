package org.entente.node.agreements.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.agreements.Commitments;
import org.entente.node.agreements.CountedFigures;
import org.entente.node.agreements.Plans;
import org.entente.node.matters.Draft;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.TextChange;
import org.entente.node.matters.Today;
import org.entente.node.matters.web.Naming;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.protocol.card.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** Yearly plans: the list, and one with both sides' progress, its text and its signatures. */
@Controller
class PlanPages {
    /** Words of a fingerprint that two people read to each other. */
    private static final int WORDS = 4;

    private final Plans plans;
    private final Commitments commitments;
    private final MatterReading matters;
    private final Drafts drafts;
    private final ItemViews items;
    private final ReviewViews reviews;
    private final CountedFigures figures;
    private final NextPlan next;
    private final Naming naming;
    private final Today today;

    PlanPages(Plans plans, Commitments commitments, MatterReading matters, Drafts drafts, ItemViews items, ReviewViews reviews,
            CountedFigures figures, NextPlan next, Naming naming, Today today) {
        this.plans = plans;
        this.commitments = commitments;
        this.matters = matters;
        this.drafts = drafts;
        this.items = items;
        this.reviews = reviews;
        this.figures = figures;
        this.next = next;
        this.naming = naming;
        this.today = today;
    }

    @GetMapping("/plans")
    String list(Model model) {
        List<Plans.Plan> all = plans.all();
        model.addAttribute("plans", all);
        int year = today.day().getYear();
        Plans.Plan current = all.stream().filter(plan -> plan.year() == year).findFirst().orElse(null);
        model.addAttribute("current", current);
        model.addAttribute("late", current == null ? List.of()
                : items.rows(current, plans.items(current.matter()), plans.progress(current.matter())).stream().filter(ItemViews.Row::overdue).toList());
        model.addAttribute("handling", all.isEmpty() ? HandlingView.none() : HandlingView.list(0));
        return "agreements/plans";
    }

    @PostMapping("/plans/new")
    String begin() {
        Draft draft = drafts.open("plan", 1, "propose");
        drafts.save(draft.id(), Drafts.Change.of(draft).with(next.after(draft.body())));
        return "redirect:/drafts/" + draft.id();
    }

    /** One language of a clause, with what the last act changed in it. */
    record Said(String language, @Nullable String text, @Nullable List<TextChange> changes) {}

    record Clause(String number, List<Said> said, boolean changed) {}

    @GetMapping("/plans/{id}")
    String one(@PathVariable UUID id, Model model) {
        Plans.Plan plan = plans.find(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        Matter matter = matters.open(id);
        List<Plans.Item> held = plans.items(id);
        List<Plans.Progress> progress = plans.progress(id);
        Map<String, Long> counted = figures.of(held.stream().map(Plans.Item::told).toList(), plan.partner(), plan.year());
        List<ItemViews.Row> rows = items.rows(plan, held, progress, counted);
        model.addAttribute("rules", counted.keySet());
        review(model, plan, reviews.rows(plan, held, progress));
        List<Plans.Text> texts = plans.texts(id);
        model.addAttribute("plan", plan);
        model.addAttribute("matter", matter);
        model.addAttribute("rows", rows);
        model.addAttribute("late", rows.stream().filter(ItemViews.Row::overdue).count());
        model.addAttribute("differs", rows.stream().filter(ItemViews.Row::differs).count());
        model.addAttribute("missing", rows.stream().filter(ItemViews.Row::missing).count());
        model.addAttribute("ourAuthority", naming.authority(matter.ourAuthority()));
        model.addAttribute("theirAuthority", naming.authority(matter.theirAuthority()));
        model.addAttribute("languages", languages(texts));
        model.addAttribute("clauses", texts.isEmpty() ? List.of() : clauses(texts, !plan.inForce()));
        model.addAttribute("preamble", texts.isEmpty() ? null : Texts.of(texts.getLast().json().path("preamble")));
        model.addAttribute("changedBy", texts.size() > 1 && !plan.inForce() ? naming.side(texts.getLast().nation()) : null);
        model.addAttribute("signatures", plans.signatures(id, false).stream().map(this::signature).toList());
        model.addAttribute("fingerprint", texts.isEmpty() ? List.of() : fingerprint(texts.getLast()));
        model.addAttribute("commitments", commitments.of(rows.stream().map(ItemViews.Row::id).toList()));
        model.addAttribute("steps", matters.allowed(matter).stream()
                .map(act -> Step.of("/matters/" + id + "/write/" + act, Phrase.of("agreements.do." + act))).toList());
        model.addAttribute("handling", HandlingView.list(matter.handling()));
        return "agreements/plan";
    }

    private void review(Model model, Plans.Plan plan, List<ReviewViews.Row> rows) {
        model.addAttribute("review", rows);
        for (ReviewViews.Standing standing : ReviewViews.Standing.values()) {
            model.addAttribute("review" + standing, rows.stream().filter(row -> row.standing() == standing).count());
        }
        model.addAttribute("minutes", plans.minutes(plan.matter()).stream()
                .map(minute -> new MinuteView(naming.side(minute.nation()), Texts.of(minute.said().path("text")))).toList());
        model.addAttribute("reviewSignatures", plans.signatures(plan.matter(), true).stream().map(this::signature).toList());
    }

    record MinuteView(SideView side, @Nullable TextView text) {}

    record SignatureView(SideView side, TextView by, String post, @Nullable String place, String on) {}

    private SignatureView signature(Plans.Signature signature) {
        JsonNode said = signature.said();
        String by = said.path("by").asString("");
        return new SignatureView(naming.side(signature.nation()), naming.named(by).orElseGet(() -> TextView.typed(by)), said.path("post").asString(signature.post()),
                said.path("place").asString(null), said.path("on").asString(""));
    }

    private static List<String> languages(List<Plans.Text> texts) {
        return texts.isEmpty() ? List.of()
                : Texts.LANGUAGES.stream().filter(language -> texts.getLast().json().path("title").has(language)
                        || stream(texts.getLast().json().path("clauses")).anyMatch(clause -> clause.path("text").has(language))).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream();
    }

    /** @param open whether the text can still change: what the last act changed is shown, and of a plan in force the text alone */
    private static List<Clause> clauses(List<Plans.Text> texts, boolean open) {
        List<String> languages = languages(texts);
        JsonNode now = texts.getLast().json().path("clauses");
        @Nullable JsonNode before = open && texts.size() > 1 ? texts.get(texts.size() - 2).json().path("clauses") : null;
        List<Clause> clauses = new ArrayList<>();
        for (JsonNode clause : now) {
            String number = clause.path("number").asString("");
            JsonNode was = before == null ? clause
                    : stream(before).filter(one -> one.path("number").asString("").equals(number)).findFirst().orElse(clause.path("none"));
            List<Said> said = languages.stream().map(language -> said(language, was.path("text"), clause.path("text"))).toList();
            clauses.add(new Clause(number, said, !was.equals(clause)));
        }
        return clauses;
    }

    private static Said said(String language, JsonNode was, JsonNode is) {
        String text = is.path(language).asString(null);
        String old = was.path(language).asString("");
        return new Said(language, text, text == null || text.equals(old) ? null : TextChange.between(old, text));
    }

    private static List<String> fingerprint(Plans.Text text) {
        return Fingerprint.of(text.digest(), WORDS).words(Words.language().tag());
    }
}
