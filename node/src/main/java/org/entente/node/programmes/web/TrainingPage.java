package org.entente.node.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Naming;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.entente.node.pages.Words;
import org.entente.node.programmes.Training;
import org.entente.node.programmes.Training.By;
import org.entente.node.programmes.TrainingLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many officers were trained: by year, content, unit and gender, and who taught the rights of people. */
@Controller
class TrainingPage {
    private static final int MOST_PAGES = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Training training;
    private final Authorities authorities;
    private final Times times;
    private final Words words;
    private final CurrentOfficer current;

    TrainingPage(Training training, Authorities authorities, Times times, Words words, CurrentOfficer current) {
        this.training = training;
        this.authorities = authorities;
        this.times = times;
        this.words = words;
        this.current = current;
    }

    /** One row of a table of sums. */
    public record SumView(TextView by, @Nullable String href, Training.Sum sum) {}

    /** A course or mission, ready to be shown. */
    public record CourseView(UUID matter, String id, TextView title, Phrase what, String content, @Nullable String date, @Nullable TextView host,
            List<TextView> guests, TrainingLine line, @Nullable TextView rightsBy, Phrase state, boolean fictional, String source) {
        public String href() {
            return "/matters/" + matter;
        }
    }

    /** @param year narrows all tables, none for all years */
    @GetMapping("/training")
    String show(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "0") int page, Model model) {
        if (current.get().units().isEmpty()) {
            return "redirect:/";
        }
        Integer narrowed = year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year;
        int from = Math.clamp(page, 0, MOST_PAGES);
        List<TrainingLine> found = training.list(narrowed, from * Training.PAGE, Training.PAGE + 1);
        model.addAttribute("year", narrowed);
        model.addAttribute("page", from);
        model.addAttribute("more", found.size() > Training.PAGE);
        model.addAttribute("courses", found.stream().limit(Training.PAGE).map(this::view).toList());
        model.addAttribute("years", training.sums(By.YEAR, null).stream()
                .map(sum -> new SumView(own(sum.by() == null ? words.say("programmes.year.unknown") : sum.by()), sum.by() == null ? null : "/training?year=" + sum.by(), sum))
                .toList());
        model.addAttribute("contents", training.sums(By.CONTENT, narrowed).stream()
                .map(sum -> new SumView(own(words.say("programmes.option.content." + sum.by())), null, sum)).toList());
        model.addAttribute("units", byAuthority(By.UNIT, narrowed));
        model.addAttribute("givers", byAuthority(By.GIVER, narrowed));
        model.addAttribute("empty", new EmptyView(Phrase.of("programmes.training.empty"), Phrase.of("programmes.training.empty.text"),
                List.of(Step.of("/programmes/new", Phrase.of("programmes.new"))), null));
        return "programmes/training";
    }

    private List<SumView> byAuthority(By by, @Nullable Integer year) {
        return training.sums(by, year).stream()
                .map(sum -> new SumView(sum.by() == null ? own(words.say("programmes.unknown." + by.name().toLowerCase(Locale.ROOT))) : authority(sum.by()), null, sum))
                .toList();
    }

    private static TextView own(String said) {
        return new TextView(said, Words.language().tag());
    }

    private CourseView view(TrainingLine line) {
        String rights = line.humanRightsBy() != null ? line.humanRightsBy()
                : Boolean.TRUE.equals(line.humanRights()) ? (line.givenBy() != null ? line.givenBy() : line.host()) : null;
        return new CourseView(line.matter(), line.id(), Naming.shown(line.title()), Phrase.of("programmes.kind." + line.kind()), line.content(),
                line.said() == null ? null : times.date(line.said()), line.host() == null ? null : authority(line.host()),
                line.guests().stream().map(this::authority).toList(), line, rights == null ? null : authority(rights),
                ProgrammesPages.state(line.state()), "fictional".equals(line.basis()), line.ref() == null ? "" : line.ref());
    }

    /** The name of an authority; its code where the address book does not know it. */
    private TextView authority(String code) {
        try {
            return authorities.find(new AuthorityCode(code)).map(found -> Naming.shown(found.name())).orElseGet(() -> new TextView(code, "en"));
        } catch (IllegalArgumentException notACode) {
            return new TextView(code, "en");
        }
    }
}
