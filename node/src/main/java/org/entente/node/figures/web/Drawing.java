package org.entente.node.figures.web;

import com.ibm.icu.text.BreakIterator;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;

/**
 * A chart as SVG, drawn by the server: attributes and classes only, since the desk allows no inline styles. Everything
 * that a person wrote goes through {@link #escaped}.
 */
final class Drawing {
    /** Width of every chart in its own units; the page scales it. */
    static final int WIDTH = 560;

    private final StringBuilder out = new StringBuilder();
    private int height;

    /** @param height so far used; the chart is as high as its lowest line */
    void reaches(int height) {
        this.height = Math.max(this.height, height);
    }

    void text(double x, double y, @Nullable String style, String anchor, TextView words) {
        out.append("<text");
        attribute("x", x).attribute("y", y);
        if (!anchor.equals("start")) {
            attribute("text-anchor", anchor);
        }
        if (style != null) {
            attribute("class", style);
        }
        attribute("lang", words.language());
        out.append('>').append(escaped(words.text())).append("</text>");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        out.append("<line");
        attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2).attribute("class", style);
        out.append("/>");
    }

    void rectangle(double x, double y, double width, double height, String style) {
        out.append("<rect");
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height).attribute("class", style);
        out.append("/>");
    }

    void circle(double x, double y, double radius, String style) {
        out.append("<circle");
        attribute("cx", x).attribute("cy", y).attribute("r", radius).attribute("class", style);
        out.append("/>");
    }

    /** What is drawn until {@link #endLink} opens a page; nothing where there is no page. */
    void beginLink(@Nullable String href, String said) {
        if (href != null) {
            out.append("<a");
            attribute("href", href).attribute("aria-label", said);
            out.append('>');
        }
    }

    void endLink(@Nullable String href) {
        if (href != null) {
            out.append("</a>");
        }
    }

    /** What {@code theirs} is filled with; once on a page. */
    void hatch() {
        out.append("<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                .append("<rect width=\"5\" height=\"5\" class=\"ground\"/><rect width=\"3\" height=\"5\" class=\"stripe\"/></pattern></defs>");
    }

    /** The part of the plane that is shown. */
    String box() {
        return "0 0 " + WIDTH + ' ' + height;
    }

    /** All that was drawn. */
    String shapes() {
        return out.toString();
    }

    private Drawing attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(Math.round(value * 10) / 10.0).append('"');
        return this;
    }

    private Drawing attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** As much as a line has room for; the table beside the chart has all of it. Counted in letters as a reader sees them. */
    static TextView shortened(TextView words, int letters) {
        BreakIterator signs = BreakIterator.getCharacterInstance();
        signs.setText(words.text());
        int end = signs.next(letters);
        return end == BreakIterator.DONE || end >= words.text().length() ? words
                : new TextView(words.text().substring(0, end).stripTrailing() + "…", words.language());
    }
}
