package org.entente.node.figures.web;

import org.entente.node.figures.Figure;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.figures.Figures;
import org.entente.node.pages.Words;
import org.springframework.stereotype.Component;

/** Officers trained in each year, and beside them those whose course had a module on human rights. */
@Component
class TrainingChart implements Chart {
    private static final int LEFT = 44;
    private static final int TOP = 24;
    private static final int HEIGHT = 180;
    private static final int PARTS = 4;
    private static final int WIDEST = 46;

    @Override
    public String figure() {
        return Figures.TRAINING;
    }

    @Override
    public void draw(Figure figure, Drawing on, Words words) {
        long most = rounded(figure.rows().stream().mapToLong(row -> row.cell(0).orNought()).max().orElse(0));
        for (int i = 0; i <= PARTS; i++) {
            double y = TOP + HEIGHT - HEIGHT * i / (double) PARTS;
            on.line(LEFT, y, Drawing.WIDTH, y, "grid");
            on.text(LEFT - 8, y + 4, "ax", "end", Chart.said(words.number(most * i / PARTS)));
        }
        double step = (Drawing.WIDTH - LEFT) / (double) Math.max(1, figure.rows().size());
        double width = Math.min(WIDEST, step * 0.36);
        for (int i = 0; i < figure.rows().size(); i++) {
            Figure.Row row = figure.rows().get(i);
            double middle = LEFT + step * (i + 0.5);
            bar(figure, row, 0, on, middle - width - 2, width, most, words);
            bar(figure, row, 1, on, middle + 2, width, most, words);
            on.text(middle, TOP + HEIGHT + 18, "ax", "middle", row.label());
        }
        on.reaches(TOP + HEIGHT + 26);
    }

    private static void bar(Figure figure, Figure.Row row, int column, Drawing on, double x, double width, long most, Words words) {
        Cell cell = row.cell(column);
        double height = most == 0 ? 0 : HEIGHT * cell.orNought() / (double) most;
        String number = words.number(cell.orNought());
        on.beginLink(cell.href(), Chart.read(row, figure.columns().get(column), number));
        if (height > 0) {
            on.rectangle(x, TOP + HEIGHT - height, width, height, column == 0 ? "ours" : "rights");
        }
        on.text(x + width / 2, TOP + HEIGHT - height - 6, height > 0 ? "number" : "ax", "middle", Chart.said(number));
        on.endLink(cell.href());
    }

    /** The next number that divides evenly by the lines of the grid: 1, 2 or 5 with noughts, times four. */
    static long rounded(long most) {
        long unit = 1;
        while (true) {
            for (long step : new long[] {1, 2, 5}) {
                if (step * unit * PARTS >= most) {
                    return step * unit * PARTS;
                }
            }
            unit *= 10;
        }
    }
}
