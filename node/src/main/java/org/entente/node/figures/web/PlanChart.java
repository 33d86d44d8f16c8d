package org.entente.node.figures.web;

import java.time.LocalDate;
import org.entente.node.figures.Figure;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.figures.Figures;
import org.entente.node.matters.Today;
import org.entente.node.pages.Words;
import org.springframework.stereotype.Component;

/** Both sides' progress of each item on one line: ours a filled dot, theirs an open square, and what lies between them. */
@Component
class PlanChart implements Chart {
    private static final int LEFT = 34;
    private static final int RIGHT = 372;
    private static final int ROW = 46;
    private static final int NOTE = 414;
    private static final int LETTERS = 72;
    private static final int NOTE_LETTERS = 22;
    private static final int WHOLE = 100;

    private final Today today;

    PlanChart(Today today) {
        this.today = today;
    }

    @Override
    public String figure() {
        return Figures.PLAN;
    }

    @Override
    public void draw(Figure figure, Drawing on, Words words) {
        int bottom = figure.rows().size() * ROW + 6;
        for (int part = 0; part <= WHOLE; part += 25) {
            on.line(at(part), 18, at(part), bottom, "grid");
            on.text(at(part), bottom + 16, "ax", "middle", Chart.said(String.valueOf(part)));
        }
        expected(figure, on, words, bottom);
        int top = 0;
        for (Figure.Row row : figure.rows()) {
            on.text(0, top + 15, null, "start", Drawing.shortened(row.label(), LETTERS));
            row(figure, row, on, words, top + 33);
            top += ROW;
        }
        on.reaches(bottom + 40);
    }

    /** Where an item would stand that is worked off evenly over its year. */
    private void expected(Figure figure, Drawing on, Words words, int bottom) {
        LocalDate now = today.day();
        if (figure.title().values().contains(String.valueOf(now.getYear()))) {
            double x = at(WHOLE * now.getDayOfYear() / (double) now.lengthOfYear());
            on.line(x, 18, x, bottom + 22, "today");
            on.text(x, bottom + 36, "ax", x < 90 ? "start" : "middle", Chart.said(words.say("figures.plan.expected")));
        }
    }

    private static void row(Figure figure, Figure.Row row, Drawing on, Words words, int y) {
        Cell ours = row.cell(0);
        Cell theirs = row.cell(1);
        on.line(at(0), y, at(WHOLE), y, "track");
        if (ours.number() != null && theirs.number() != null) {
            on.line(at(ours.number()), y, at(theirs.number()), y, "between");
        }
        boolean same = ours.number() != null && ours.number().equals(theirs.number());
        mark(figure, row, 1, on, y, ours.number() != null && theirs.orNought() < ours.number(), same);
        mark(figure, row, 0, on, y, theirs.number() != null && ours.orNought() < theirs.number(), false);
        if (row.note() != null) {
            on.text(NOTE, y + 5, row.tone().isEmpty() ? "ax" : "is-" + row.tone(), "start", Drawing.shortened(Chart.said(words.say(row.note())), NOTE_LETTERS));
        }
    }

    /** @param left whether the number stands left of its mark */
    private static void mark(Figure figure, Figure.Row row, int column, Drawing on, int y, boolean left, boolean silent) {
        Cell cell = row.cell(column);
        if (cell.number() == null) {
            return;
        }
        double x = at(cell.number());
        on.beginLink(cell.href(), Chart.read(row, figure.columns().get(column), cell.number() + " %"));
        if (column == 0) {
            on.circle(x, y, 5.5, "ours");
        } else {
            on.rectangle(x - 7.5, y - 7.5, 15, 15, "open");
        }
        if (!silent) {
            on.text(left ? x - 12 : x + 12, y + 5, "number", left ? "end" : "start", Chart.said(cell.number().toString()));
        }
        on.endLink(cell.href());
    }

    private static double at(double part) {
        return LEFT + (RIGHT - LEFT) * part / WHOLE;
    }
}
