package org.entente.node.figures.web;

import org.entente.node.figures.Figure;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;

/** How one figure is drawn. */
interface Chart {
    /** Name of the figure. */
    String figure();

    void draw(Figure figure, Drawing on, Words words);

    static TextView said(String words) {
        return new TextView(words, Words.language().tag());
    }

    /** What a number is read out as: "Open, Vietnam: 12". */
    static String read(Figure.Row row, Figure.Column column, String value) {
        return row.label().text() + ", " + column.said() + ": " + value;
    }
}
