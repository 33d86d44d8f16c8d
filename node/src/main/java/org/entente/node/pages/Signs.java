package org.entente.node.pages;

/** The drawings for the templates: markup of the project's own, written without escaping. */
public final class Signs {
    Signs() {}

    public String icon(Object icon) {
        return Icon.valueOf(icon.toString()).shape();
    }

    public String rings(Object rings, boolean oursFirst) {
        return Rings.valueOf(rings.toString()).shape(oursFirst);
    }

    /** The mark in the header. */
    public String mark() {
        return Rings.mark();
    }
}
