package org.entente.node.figures.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.figures.Figure;
import org.entente.node.figures.Figures;
import org.entente.node.figures.KeyNumbers;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of charts, each with its table and its files. */
@Controller
class FigurePages {
    private final Figures figures;
    private final KeyNumbers numbers;
    private final Map<String, Chart> charts;
    private final Words words;
    private final CurrentOfficer current;

    FigurePages(Figures figures, KeyNumbers numbers, List<Chart> charts, Words words, CurrentOfficer current) {
        this.figures = figures;
        this.numbers = numbers;
        this.charts = charts.stream().collect(Collectors.toMap(Chart::figure, Function.identity()));
        this.words = words;
        this.current = current;
    }

    /**
     * A figure, ready to be shown.
     *
     * @param box and {@code shapes} the chart as it was drawn, without anything in it that was not escaped
     * @param legend what each colour is, in the order of the columns; none where there is one
     * @param query narrows the files as the page is
     */
    public record View(Figure figure, String title, String box, String shapes, List<Key> legend, String query) {
        public String name() {
            return figure.name();
        }
    }

    /** @param style of the sign */
    public record Key(String style, String said) {}

    /** @param year of the plan, none for this year's */
    @GetMapping("/figures")
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        if (current.get().units().isEmpty()) {
            return "redirect:/";
        }
        List<Integer> years = figures.planYears();
        Integer shown = year != null && years.contains(year) ? year : null;
        List<Figure> all = Figures.NAMES.stream().map(name -> figures.of(name, shown)).toList();
        model.addAttribute("figures", all.stream().filter(figure -> !figure.empty()).map(figure -> view(figure, shown)).toList());
        model.addAttribute("numbers", numbers.all());
        model.addAttribute("years", years);
        model.addAttribute("year", shown == null ? "" : String.valueOf(shown));
        model.addAttribute("empty", new EmptyView(Phrase.of("figures.empty"), Phrase.of("figures.empty.text"), List.of(), null));
        model.addAttribute("handling", HandlingView.list(all.stream().mapToInt(Figure::handling).max().orElse(0)));
        return "figures/figures";
    }

    private View view(Figure figure, @Nullable Integer year) {
        Drawing drawing = new Drawing();
        charts.get(figure.name()).draw(figure, drawing, words);
        String title = words.say(figure.title());
        return new View(figure, title, drawing.box(), drawing.shapes(), legend(figure), year == null ? "" : "?year=" + year);
    }

    private List<Key> legend(Figure figure) {
        List<Figure.Column> columns = figure.columns();
        return switch (figure.name()) {
            case Figures.PLAN -> List.of(new Key("dot", columns.get(0).said()), new Key("square", columns.get(1).said()));
            case Figures.COMMITMENTS -> columns.stream().map(column -> new Key(CommitmentsChart.style(figure, columns.indexOf(column)), column.said())).toList();
            case Figures.TRAINING -> List.of(new Key("ours", columns.get(0).said()), new Key("rights", columns.get(1).said()));
            case Figures.PROGRAMMES -> List.of(new Key("ours", words.say("figures.legend.until")), new Key("both", words.say("figures.legend.open")),
                    new Key("done", words.say("figures.legend.done")), new Key("late", words.say("figures.legend.late")));
            default -> List.of();
        };
    }
}
