package org.entente.node.figures.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.node.figures.Figure;
import org.entente.node.figures.Figures;
import org.entente.node.matters.Today;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From when to when each programme runs; what has no end yet runs on to today. */
@Component
class TimelinesChart implements Chart {
    private static final int ROW = 42;
    private static final int BAR = 12;
    private static final int LETTERS = 56;
    /** A day on which something was given still is to be seen. */
    private static final int NARROWEST = 6;

    private final Today today;

    TimelinesChart(Today today) {
        this.today = today;
    }

    @Override
    public String figure() {
        return Figures.PROGRAMMES;
    }

    /** The years between the first beginning and the last end. */
    private record Span(LocalDate from, LocalDate until) {
        double at(LocalDate day) {
            return Drawing.WIDTH * ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, until);
        }
    }

    @Override
    public void draw(Figure figure, Drawing on, Words words) {
        LocalDate now = today.day();
        Span span = span(figure, now);
        int bottom = figure.rows().size() * ROW + 4;
        int every = Math.max(1, (span.until().getYear() - span.from().getYear()) / 10);
        for (int year = span.from().getYear(); year < span.until().getYear(); year += every) {
            double x = span.at(LocalDate.of(year, 1, 1));
            on.line(x, 0, x, bottom + 4, "grid");
            on.text(x + 3, bottom + 16, "ax", "start", Chart.said(String.valueOf(year)));
        }
        double present = span.at(now);
        on.line(present, 0, present, bottom + 22, "today");
        on.text(present, bottom + 34, "ax", present > Drawing.WIDTH - 60 ? "end" : "middle", Chart.said(words.say("figures.today")));
        int top = 0;
        for (Figure.Row row : figure.rows()) {
            row(figure, row, on, words, span, now, top);
            top += ROW;
        }
        on.reaches(bottom + 40);
    }

    private static Span span(Figure figure, LocalDate now) {
        int first = days(figure).mapToInt(LocalDate::getYear).min().orElse(now.getYear());
        int last = days(figure).mapToInt(LocalDate::getYear).max().orElse(now.getYear());
        return new Span(LocalDate.of(Math.min(first, now.getYear()), 1, 1), LocalDate.of(Math.max(last, now.getYear()) + 1, 1, 1));
    }

    private static Stream<LocalDate> days(Figure figure) {
        return figure.rows().stream().flatMap(row -> row.cells().stream()).map(Figure.Cell::day).filter(Objects::nonNull);
    }

    private static void row(Figure figure, Figure.Row row, Drawing on, Words words, Span span, LocalDate now, int top) {
        @Nullable LocalDate from = row.cell(0).day();
        @Nullable LocalDate until = row.cell(1).day();
        on.beginLink(row.href(), Chart.read(row, figure.columns().get(2), Objects.requireNonNullElse(row.cell(2).said(), "")));
        on.text(0, top + 14, null, "start", Drawing.shortened(row.label(), LETTERS));
        on.endLink(row.href());
        String end = row.note() == null ? row.cell(2).said() : words.say(row.note());
        on.text(Drawing.WIDTH, top + 14, row.tone().isEmpty() ? "ax" : "is-" + row.tone(), "end", Chart.said(Objects.requireNonNullElse(end, "")));
        if (from == null && until == null) {
            return;
        }
        LocalDate begins = from == null ? until : from;
        boolean done = row.tone().equals("ok");
        LocalDate ends = until != null ? until : done || begins.isAfter(now) ? begins : now;
        String style = row.tone().equals("late") ? "late" : done ? "done" : until == null ? "both" : "ours";
        on.rectangle(span.at(begins), top + 21, Math.max(NARROWEST, span.at(ends) - span.at(begins)), BAR, style);
    }
}
