package org.entente.node.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.figures.Figure.Column;
import org.entente.node.figures.Figure.Row;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.Today;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.entente.node.pages.Words;
import org.entente.node.programmes.Portfolio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From when to when each project, programme and donation runs. */
@Component
class Timelines {
    /** The lines that a chart has room for, the latest begun first. */
    private static final int MOST = 12;

    private final Portfolio portfolio;
    private final MatterReading matters;
    private final Times times;
    private final Words words;
    private final Today today;

    Timelines(Portfolio portfolio, MatterReading matters, Times times, Words words, Today today) {
        this.portfolio = portfolio;
        this.matters = matters;
        this.times = times;
        this.words = words;
        this.today = today;
    }

    Figure figure() {
        List<Portfolio.Entry> entries = portfolio.list(Portfolio.Show.ALL, today.day(), 0, MOST);
        List<Column> columns = Stream.of("from", "until", "status").map(code -> new Column(code, words.say("figures.programmes." + code))).toList();
        List<Row> rows = entries.stream().map(this::row).toList();
        int handling = matters.list(entries.stream().map(Portfolio.Entry::matter).toList()).stream().mapToInt(Matter::handling).max().orElse(0);
        return new Figure(Figures.PROGRAMMES, Phrase.of("figures.programmes"), Phrase.of("figures.programmes.rows"), columns, rows, handling);
    }

    private Row row(Portfolio.Entry one) {
        LocalDate until = one.handedOver() != null ? one.handedOver() : one.due();
        boolean late = one.pastDue() || one.late() > 0;
        return new Row(one.id(), TextView.of(one.title()), "/matters/" + one.matter(),
                List.of(one.said() == null ? Cell.NOTHING : Cell.day(one.said().earliest(), times.date(one.said())), day(until),
                        Cell.words(words.say("figures.status." + one.status()))),
                trouble(one, late), late ? "late" : one.overBudget() || !one.missing().isEmpty() ? "soon" : one.status().equals("handed-over") ? "ok" : "");
    }

    private static @Nullable Phrase trouble(Portfolio.Entry one, boolean late) {
        return late ? Phrase.of("figures.programme.late") : one.overBudget() ? Phrase.of("figures.programme.over-budget")
                : one.missing().isEmpty() ? null : Phrase.of("figures.programme.papers", one.missing().size());
    }

    private Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.NOTHING : Cell.day(day, times.date(PartialDate.of(day)));
    }
}
