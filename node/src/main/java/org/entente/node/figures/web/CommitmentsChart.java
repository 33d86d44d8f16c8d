package org.entente.node.figures.web;

import java.util.List;
import org.entente.node.figures.Figure;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.figures.Figures;
import org.entente.node.pages.Words;
import org.springframework.stereotype.Component;

/** How many promises stand how, a bar for each who made them: ours solid, theirs hatched, those of both in outline. */
@Component
class CommitmentsChart implements Chart {
    private static final int LEFT = 150;
    private static final int RIGHT = 510;
    private static final int BAR = 14;
    private static final int GAP = 3;
    private static final int BETWEEN = 14;
    private static final int LETTERS = 21;

    @Override
    public String figure() {
        return Figures.COMMITMENTS;
    }

    /** By the place of its column: the first is ours, the last is of both, between them are the partners. */
    static String style(Figure figure, int column) {
        return column == 0 ? "ours" : column == figure.columns().size() - 1 ? "both" : "theirs";
    }

    @Override
    public void draw(Figure figure, Drawing on, Words words) {
        on.hatch();
        long most = figure.rows().stream().map(Figure.Row::cells).flatMap(List::stream).mapToLong(Cell::orNought).max().orElse(0);
        int top = 4;
        for (Figure.Row row : figure.rows()) {
            int bars = figure.columns().size();
            int height = bars * (BAR + GAP);
            on.text(0, top + height / 2.0 + 4, row.tone().isEmpty() ? null : "is-" + row.tone(), "start", Drawing.shortened(row.label(), LETTERS));
            on.line(LEFT, top - 3, LEFT, top + height, "axis");
            for (int i = 0; i < bars; i++) {
                bar(figure, row, i, on, top + i * (BAR + GAP), most, words);
            }
            top += height + BETWEEN;
        }
        on.reaches(top);
    }

    private static void bar(Figure figure, Figure.Row row, int column, Drawing on, int y, long most, Words words) {
        Cell cell = row.cell(column);
        double width = most == 0 ? 0 : (RIGHT - LEFT) * cell.orNought() / (double) most;
        String number = words.number(cell.orNought());
        on.beginLink(cell.href(), Chart.read(row, figure.columns().get(column), number));
        if (width > 0) {
            on.rectangle(LEFT, y, width, BAR, style(figure, column));
        }
        on.text(LEFT + width + 6, y + 12, width > 0 ? "number" : "ax", "start", Chart.said(number));
        on.endLink(cell.href());
    }
}
