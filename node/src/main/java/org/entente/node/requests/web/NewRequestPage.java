package org.entente.node.requests.web;

import java.util.List;
import org.entente.node.matters.Draft;
import org.entente.node.matters.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a request: what sort of act opens it. */
@Controller
class NewRequestPage {
    private static final List<String> OPENINGS = List.of("ask", "inform", "incident");

    private final Drafts drafts;

    NewRequestPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/requests/new")
    String choose(Model model) {
        model.addAttribute("openings", OPENINGS);
        return "requests/new";
    }

    @PostMapping("/requests/new")
    String begin(@RequestParam(defaultValue = "ask") String act) {
        Draft draft = drafts.open("request", 1, OPENINGS.contains(act) ? act : "ask");
        return "redirect:/drafts/" + draft.id();
    }
}
