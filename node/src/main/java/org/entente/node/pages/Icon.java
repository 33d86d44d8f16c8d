package org.entente.node.pages;

/** The shapes that stand beside each colour, drawn in a field of 24 by 24. */
public enum Icon {
    SEARCH("<circle cx=\"10.5\" cy=\"10.5\" r=\"6.5\"/><path d=\"m15.5 15.5 5.5 5.5\"/>"),
    CLOCK("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l3.5 2\"/>"),
    LATE("<path d=\"M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8z\"/><path d=\"M12 7.5V13M12 16.2v.2\"/>"),
    STOP("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M10 9v6m4-6v6\"/>"),
    OK("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m8 12.4 2.8 2.8L16 9.6\"/>"),
    MAY("<path d=\"M12 3.5 22 20.5H2z\"/><path d=\"M12 10v5M12 17.6v.2\"/>"),
    ASK("<circle cx=\"12\" cy=\"12\" r=\"9\"/>"
            + "<path d=\"M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.2\"/>"),
    PEN("<path d=\"M4 20l1-4L16.5 4.5l3 3L8 19z\"/><path d=\"M14 7l3 3\"/>"),
    LOCK("<rect x=\"5\" y=\"11\" width=\"14\" height=\"10\"/><path d=\"M8 11V8a4 4 0 0 1 8 0v3\"/>"),
    OUT("<path d=\"M4 12h15m-6-6 6 6-6 6\"/>"),
    FILE("<path d=\"M6 2.5h8l4.5 4.5v14.5H6z\"/><path d=\"M14 2.5V7h4.5\"/>"),
    CROSS("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m9 9 6 6m0-6-6 6\"/>"),
    PERSON("<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4 21a8 8 0 0 1 16 0\"/>");

    private final String shape;

    Icon(String shape) {
        this.shape = shape;
    }

    /** Markup of the project's own, never of a user's. */
    public String shape() {
        return shape;
    }
}
