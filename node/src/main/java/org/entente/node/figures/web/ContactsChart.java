package org.entente.node.figures.web;

import java.util.List;
import org.entente.node.figures.Figure;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.figures.Figures;
import org.entente.node.pages.Words;
import org.springframework.stereotype.Component;

/** Who met when: a dot for each level and year, the larger the more often. */
@Component
class ContactsChart implements Chart {
    private static final int LEFT = 150;
    private static final int ROW = 44;
    private static final int SMALLEST = 11;
    private static final int GROWS = 8;
    private static final int LETTERS = 21;

    @Override
    public String figure() {
        return Figures.CONTACTS;
    }

    @Override
    public void draw(Figure figure, Drawing on, Words words) {
        long most = figure.rows().stream().map(Figure.Row::cells).flatMap(List::stream).mapToLong(Cell::orNought).max().orElse(1);
        double step = (Drawing.WIDTH - LEFT) / (double) Math.max(1, figure.columns().size());
        int bottom = figure.rows().size() * ROW;
        int y = ROW / 2;
        for (Figure.Row row : figure.rows()) {
            on.line(LEFT, y, Drawing.WIDTH, y, "grid");
            on.text(0, y + 5, null, "start", Drawing.shortened(row.label(), LETTERS));
            for (int i = 0; i < row.cells().size(); i++) {
                dot(figure, row, i, on, LEFT + step * (i + 0.5), y, most, words);
            }
            y += ROW;
        }
        for (int i = 0; i < figure.columns().size(); i++) {
            on.text(LEFT + step * (i + 0.5), bottom + 16, "ax", "middle", Chart.said(figure.columns().get(i).said()));
        }
        on.reaches(bottom + 24);
    }

    private static void dot(Figure figure, Figure.Row row, int column, Drawing on, double x, int y, long most, Words words) {
        Cell cell = row.cell(column);
        if (cell.orNought() == 0) {
            on.circle(x, y, 2, "none");
            return;
        }
        String number = words.number(cell.orNought());
        on.beginLink(cell.href(), Chart.read(row, figure.columns().get(column), number));
        on.circle(x, y, SMALLEST + GROWS * Math.sqrt(cell.orNought() / (double) most), "ours");
        on.text(x, y + 5, "on", "middle", Chart.said(number));
        on.endLink(cell.href());
    }
}
