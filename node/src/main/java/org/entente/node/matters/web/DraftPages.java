package org.entente.node.matters.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.matters.AskedBefore;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftCheck;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.FormReading;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Kinds;
import org.entente.node.nations.Authorities;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Writing an act, one thing at a time. Every page keeps what was typed, whatever is wrong with it. */
@Controller
class DraftPages {
    static final String RECIPIENT = "recipient";
    static final String FILES = "files";

    private final Drafts drafts;
    private final Kinds kinds;
    private final DraftContext context;
    private final DraftViews views;
    private final AskedBefore asked;
    private final Authorities authorities;
    private final Words words;
    private final Clock clock;

    DraftPages(Drafts drafts, Kinds kinds, DraftContext context, DraftViews views, AskedBefore asked, Authorities authorities, Words words,
            Clock clock) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.context = context;
        this.views = views;
        this.asked = asked;
        this.authorities = authorities;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}")
    String first(@PathVariable UUID id) {
        return "redirect:/drafts/" + id + "/" + names(drafts.get(id)).getFirst();
    }

    @GetMapping("/drafts/{id}/{page}")
    String show(@PathVariable UUID id, @PathVariable String page, @RequestParam(defaultValue = "false") boolean faults, Model model) {
        Draft draft = drafts.get(id);
        draw(draft, page, faults ? drafts.report(id) : null, model);
        return "matters/draft";
    }

    /** {@code go}: {@code next} goes on, {@code stay} draws the page again with a blank row, {@code leave} goes home. */
    @PostMapping("/drafts/{id}/{page}")
    String save(@PathVariable UUID id, @PathVariable String page, @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "next") String go) {
        Draft before = drafts.get(id);
        Draft after = drafts.save(id, change(before, page, sent));
        if (go.equals("leave")) {
            return "redirect:/requests?show=drafts";
        }
        List<String> names = names(after);
        int at = names.indexOf(page);
        boolean more = go.equals("stay") || asksMore(before, after, page);
        return "redirect:/drafts/" + id + "/" + (more ? page : at + 1 < names.size() ? names.get(at + 1) : "check");
    }

    /** The same without leaving the page; tells when it was kept, and who asked about the same. */
    @PostMapping("/drafts/{id}/{page}/autosave")
    String autosave(@PathVariable UUID id, @PathVariable String page, @RequestParam Map<String, String> sent, Model model) {
        Draft after = drafts.save(id, change(drafts.get(id), page, sent));
        model.addAttribute("draft", after);
        model.addAttribute("now", clock.instant());
        AskedBefore.Answer answer = page.equals("subjects") ? asked.about(after, after.body()) : new AskedBefore.Answer(List.of(), false);
        model.addAttribute("known", views.known(answer.known()));
        model.addAttribute("capped", answer.capped());
        return "matters/draft :: kept";
    }

    private Drafts.Change change(Draft draft, String page, Map<String, String> sent) {
        Drafts.Change same = Drafts.Change.of(draft);
        if (page.equals(RECIPIENT)) {
            String authority = sent.getOrDefault("authority", "");
            @Nullable Nation nation = nation(authority);
            String reference = sent.getOrDefault("reference", "").strip();
            return new Drafts.Change(nation, nation == null ? null : authority, reference.matches("[A-Z0-9]([A-Z0-9./-]{0,46}[A-Z0-9])?") ? reference : draft.reference(),
                    same.handling(), same.body(), same.notes());
        }
        Kind kind = kind(draft);
        FormPage form = kind.form(draft.act()).stream().filter(each -> each.name().equals(page)).findFirst().orElse(null);
        String handling = sent.getOrDefault("handling", "");
        int code = handling.matches("[0-3]") ? Integer.parseInt(handling) : draft.handling();
        ObjectNode body = form == null ? draft.body()
                : new FormReading(sent, name -> name.equals("handling") ? String.valueOf(code) : context.answer(draft, name)).into(draft.body(), form);
        return new Drafts.Change(same.partner(), same.authority(), same.reference(), code, body, sent.getOrDefault("notes", draft.notes()));
    }

    /** The nation of an authority in the address book; what is no authority is nobody, and the check page says so. */
    private @Nullable Nation nation(String authority) {
        try {
            return authority.isEmpty() ? null : authorities.find(new AuthorityCode(authority)).map(found -> found.nation()).orElse(null);
        } catch (IllegalArgumentException notACode) {
            return null;
        }
    }

    /** Whether the answers open questions that this page has not shown yet. */
    private boolean asksMore(Draft before, Draft after, String page) {
        return inputs(after, page).size() > inputs(before, page).size();
    }

    private List<InputView> inputs(Draft draft, String page) {
        Kind kind = kind(draft);
        return kind.form(draft.act()).stream().filter(each -> each.name().equals(page)).findFirst()
                .map(form -> drawing(draft, kind).draw(form, draft.body()))
                .orElse(List.of());
    }

    private FormDrawing drawing(Draft draft, Kind kind) {
        return new FormDrawing(words, kind.words(), name -> context.answer(draft, name), widget -> context.options(draft, kind, widget));
    }

    private void draw(Draft draft, String page, DraftCheck.@Nullable Report report, Model model) {
        Kind kind = kind(draft);
        List<String> names = names(draft);
        List<InputView> inputs = inputs(draft, page);
        views.common(draft, kind, model);
        model.addAttribute("page", page);
        model.addAttribute("step", names.indexOf(page) + 1);
        model.addAttribute("steps", names.size() + 1);
        model.addAttribute("back", names.indexOf(page) > 0 ? "/drafts/" + draft.id() + "/" + names.get(names.indexOf(page) - 1) : "/requests?show=drafts");
        model.addAttribute("inputs", inputs);
        model.addAttribute("recipients", page.equals(RECIPIENT) ? context.recipients(draft) : List.of());
        model.addAttribute("files", page.equals(FILES) ? views.files(draft) : List.of());
        model.addAttribute("asksHandling", page.equals("handling") || page.equals("content"));
        model.addAttribute("handlingCode", draft.handling());
        model.addAttribute("problems", report == null ? FieldProblems.none() : FormDrawing.problems(report.faults(), inputs, page.equals(RECIPIENT) ? List.of("reference") : List.of()));
        model.addAttribute("handling", HandlingView.draft(draft.handling()));
        model.addAttribute("known", List.of());
        model.addAttribute("capped", false);
    }

    /** The pages of a draft in their order, before the check. */
    private List<String> names(Draft draft) {
        List<String> names = new ArrayList<>();
        if (draft.opens()) {
            names.add(RECIPIENT);
        }
        kind(draft).form(draft.act()).forEach(page -> names.add(page.name()));
        if (kind(draft).canCarryPersons(draft.act())) {
            names.add(FILES);
        }
        return names;
    }

    private Kind kind(Draft draft) {
        return kinds.find(draft.kind(), draft.kindVersion()).orElseThrow();
    }
}
