package org.entente.node.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import org.entente.node.officers.Enrolments;
import org.entente.node.officers.Refusal;
import org.entente.node.pages.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a new device into use: code and password first, then the device's own code. */
@Controller
class EnrolPage {
    private final Enrolments enrolments;

    EnrolPage(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @GetMapping("/enrol")
    String ask(Model model) {
        return first(model, "", "");
    }

    @PostMapping("/enrol")
    String begin(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("secret", enrolments.begin(username, code, password));
            return second(model, username, code);
        } catch (Refusal.Refused refused) {
            refuse(refused, response, model);
            return first(model, username, code);
        }
    }

    @PostMapping("/enrol/device")
    String finish(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String device,
            HttpServletResponse response,
            Model model) {
        try {
            enrolments.finish(username, code, device);
            model.addAttribute("notice", Notice.of(Notice.Tone.OK, "officers.enrolled"));
            model.addAttribute("username", username);
            return "officers/sign-in";
        } catch (Refusal.Refused refused) {
            refuse(refused, response, model);
            return first(model, username, code);
        }
    }

    private static void refuse(Refusal.Refused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(
                "notice",
                Notice.of(Notice.Tone.LATE, "officers.refusal." + refused.refusal().key()));
    }

    private static String first(Model model, String username, String code) {
        model.addAttribute("username", username);
        model.addAttribute("code", code);
        model.addAttribute("shortest", Enrolments.SHORTEST_PASSWORD_CHARS);
        return "officers/enrol";
    }

    private static String second(Model model, String username, String code) {
        model.addAttribute("username", username);
        model.addAttribute("code", code);
        return "officers/enrol-device";
    }
}
