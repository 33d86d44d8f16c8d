package org.entente.node.safeguards.web;

import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Role;
import org.entente.node.safeguards.Stop;
import org.entente.node.safeguards.StoppedRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gate stopped, for oversight and for the author of each. */
@Controller
class SafeguardsPage {
    private final StoppedRegister register;
    private final CurrentOfficer current;

    SafeguardsPage(StoppedRegister register, CurrentOfficer current) {
        this.register = register;
        this.current = current;
    }

    @GetMapping("/safeguards")
    String show(Model model) {
        model.addAttribute("stops", register.all());
        model.addAttribute("oversight", current.get().has(Role.OVERSIGHT));
        return "safeguards/register";
    }

    @PostMapping("/safeguards/{number}/appeal")
    String appeal(@PathVariable long number, @RequestParam(defaultValue = "") String reasons) {
        register.appeal(number, reasons);
        return "redirect:/safeguards";
    }

    @PostMapping("/safeguards/{number}/decide")
    String decide(@PathVariable long number, @RequestParam Stop.Decision decision) {
        register.decide(number, decision);
        return "redirect:/safeguards";
    }
}
