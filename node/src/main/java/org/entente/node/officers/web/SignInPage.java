package org.entente.node.officers.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.IdentitySource;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.officers.SignIn;
import org.entente.node.pages.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {
    private final SignIn signIn;
    private final CurrentOfficer current;

    SignInPage(SignIn signIn, CurrentOfficer current) {
        this.signIn = signIn;
        this.current = current;
    }

    @GetMapping("/sign-in")
    String ask(HttpServletRequest request, Model model) {
        if (current.find().isPresent()) {
            return "redirect:" + home(current.get());
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SignIn.ENDED) instanceof String because) {
            session.removeAttribute(SignIn.ENDED);
            String key = because.toLowerCase(Locale.ROOT).replace('_', '-');
            model.addAttribute("notice", Notice.of(Notice.Tone.SOON, "officers.ended." + key));
        }
        model.addAttribute("username", "");
        return "officers/sign-in";
    }

    /** A new web session for the officer: what was known of the one before sign-in is worth nothing after it. */
    @PostMapping("/sign-in")
    String in(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Kept kept = Kept.handedOn(request);
        Optional<String> secret = signIn.in(new IdentitySource.Credentials(username, password, code));
        if (secret.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            model.addAttribute("notice", Notice.of(Notice.Tone.LATE, "officers.refused"));
            model.addAttribute("username", username.length() > 80 ? "" : username);
            model.addAttribute("kept", kept);
            return "officers/sign-in";
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(SignIn.SECRET, secret.get());
        if (kept != null) {
            request.getSession(true).setAttribute(Kept.SESSION, kept);
            return "redirect:/sign-in/kept";
        }
        return signIn.look(secret.get(), true) instanceof SignIn.Standing.Open open
                ? "redirect:" + home(open.officer())
                : "redirect:/sign-in";
    }

    /** A form came after its session had ended: the container brings it here, and nobody else can. */
    @PostMapping("/sign-in/again")
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path)) {
            return "redirect:/sign-in";
        }
        Kept kept = Kept.sent(path, request);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("notice", Notice.of(Notice.Tone.SOON, kept == null ? "pages.problem.signed-out" : "officers.again"));
        model.addAttribute("username", "");
        model.addAttribute("kept", kept);
        return "officers/sign-in";
    }

    /** What was typed before, to be sent by who is signed in now; it is his decision. */
    @GetMapping("/sign-in/kept")
    String kept(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(Kept.SESSION);
        model.addAttribute("kept", kept);
        return kept == null ? "redirect:/" : "officers/kept";
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SignIn.SECRET) instanceof String secret) {
                signIn.out(secret, current.get().id());
            }
            session.invalidate();
        }
        return "redirect:/sign-in";
    }

    private static String home(Officer officer) {
        if (officer.has(Role.ADMINISTRATOR)) {
            return "/administration";
        }
        if (officer.has(Role.OVERSIGHT)) {
            return "/safeguards";
        }
        return officer.has(Role.AUDITOR) ? "/audit" : "/";
    }
}
