package org.entente.node.pages;

/** The words of all modules for a node without pages; a missing one is a fault. */
public final class PracticeWords {
    private PracticeWords() {}

    public static Words all() {
        return new Words(Bundles.onClassPath(), true);
    }
}
