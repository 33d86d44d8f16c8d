package org.entente.node.pages;

import java.util.Locale;

/** The sign of what both hold: two rings, the author's first. */
public enum Rings {
    /** One ring: not sent. */
    ONE,
    /** The second dashed: sent, no receipt yet. */
    WAITING,
    /** Interlocked: held by both. */
    HELD,
    /** Apart: the link is cut, or the books differ. */
    APART;

    private static final String CIRCLE = "<circle cx=\"%s\" cy=\"9\" r=\"%s\" stroke=\"%s\"%s/>";
    private static final String CROSSING =
            "<path d=\"M10,2.5A6.5 6.5 0 0 1 15.85,6.17\" stroke=\"%1$s\" stroke-width=\"5\"/>"
            + "<circle cx=\"10\" cy=\"9\" r=\"6.5\" stroke=\"%2$s\"/>"
            + "<path d=\"M16.43,15.31A6.5 6.5 0 0 1 12.26,12.05\" stroke=\"%1$s\" stroke-width=\"5.2\"/>"
            + "<path d=\"M16.94,15.41A6.5 6.5 0 0 1 12.03,11.58\" stroke=\"%3$s\"/>";

    /** @param oursFirst whether our nation is the author, whose ring stands left */
    public String shape(boolean oursFirst) {
        String first = oursFirst ? "var(--e-ours)" : "var(--e-theirs)";
        String second = oursFirst ? "var(--e-theirs)" : "var(--e-ours)";
        return draw(first, second, "var(--casing,var(--e-panel))");
    }

    /** The mark in the header, in the header's colours. */
    public static String mark() {
        return HELD.draw("#fff", "#7fcbd6", "var(--e-head)");
    }

    private String draw(String first, String second, String ground) {
        return switch (this) {
            case ONE -> circle("10", "6.5", first, "");
            case WAITING ->
                circle("18", "6.5", second, " stroke-dasharray=\"4.3 2.5\"") + circle("10", "6.5", first, "");
            case HELD -> circle("18", "6.5", second, "") + CROSSING.formatted(ground, first, second);
            case APART -> circle("21", "5.4", second, "") + circle("7", "5.4", first, "");
        };
    }

    private static String circle(String x, String radius, String colour, String more) {
        return String.format(Locale.ROOT, CIRCLE, x, radius, colour, more);
    }
}
