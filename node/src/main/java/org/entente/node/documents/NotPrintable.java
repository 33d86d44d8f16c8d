package org.entente.node.documents;

import java.util.SortedSet;
import java.util.TreeSet;

/** A text has letters that our fonts do not have; a document with holes in it is signed by nobody. */
public final class NotPrintable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final TreeSet<String> letters;

    NotPrintable(SortedSet<String> letters) {
        super("no glyphs for " + letters);
        this.letters = new TreeSet<>(letters);
    }

    /** What could not be printed, in the order of the code points. */
    public SortedSet<String> letters() {
        return new TreeSet<>(letters);
    }
}
