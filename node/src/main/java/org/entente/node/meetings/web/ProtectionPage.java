package org.entente.node.meetings.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.node.matters.Today;
import org.entente.node.meetings.Protections;
import org.entente.node.meetings.Protections.Protection;
import org.entente.node.meetings.Protections.Unconfirmed;
import org.entente.node.nations.Naming;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which visits and events come in the next sixty days, and what is unconfirmed about them. */
@Controller
class ProtectionPage {
    /** What the protection desk looks ahead. */
    private static final int DAYS = 60;

    /** A look at the whole of the past and of what is planned. */
    private static final int YEARS = 100;

    /** Rows of one page; nobody hosts more in sixty days. */
    private static final int MOST = 100;

    private final Protections protections;
    private final LineViews lines;
    private final CurrentOfficer current;
    private final Today today;

    ProtectionPage(Protections protections, LineViews lines, CurrentOfficer current, Today today) {
        this.protections = protections;
        this.lines = lines;
        this.current = current;
        this.today = today;
    }

    /** A visit or event, ready to be shown; {@code days} from today, none once it has begun. */
    public record ProtectionView(UUID matter, String id, TextView title, String of, String date, @Nullable TextView place, long days, List<Phrase> unconfirmed,
            Phrase state, String code) {
        public String href() {
            return "/matters/" + matter;
        }
    }

    /** @param show {@code all} for earlier and later ones as well */
    @GetMapping("/protection")
    String list(@RequestParam(defaultValue = "soon") String show, Model model) {
        if (current.get().units().isEmpty()) {
            return "redirect:/";
        }
        boolean all = show.equals("all");
        LocalDate day = today.day();
        model.addAttribute("show", all ? "all" : "soon");
        model.addAttribute("visits", protections.between(all ? day.minusYears(YEARS) : day, all ? day.plusYears(YEARS) : day.plusDays(DAYS), MOST).stream()
                .map(one -> view(one, day)).toList());
        model.addAttribute("empty", new EmptyView(Phrase.of("meetings.protection.empty"), Phrase.of("meetings.protection.empty.text"),
                List.of(Step.of("/protection?show=all", Phrase.of("meetings.protection.all")), Step.of("/meetings/new", Phrase.of("meetings.new"))), null));
        return "meetings/protection";
    }

    private ProtectionView view(Protection one, LocalDate day) {
        return new ProtectionView(one.matter(), one.id(), Naming.shown(one.title()), one.of(), lines.date(one.said()),
                one.place() == null ? null : lines.name(one.place()), Math.max(0, day.until(one.starts(), ChronoUnit.DAYS)),
                one.unconfirmed().stream().map(ProtectionPage::phrase).toList(), LineViews.state(one.state()), one.state());
    }

    private static Phrase phrase(Unconfirmed what) {
        return Phrase.of("meetings.unconfirmed." + what.what().name().toLowerCase(Locale.ROOT), what.nation(), what.number());
    }
}
