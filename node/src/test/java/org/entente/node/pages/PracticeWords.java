package org.entente.node.pages;

import org.springframework.beans.factory.ObjectProvider;

/** The words of all modules for a node without pages; a missing one is a fault. */
public final class PracticeWords {
    private PracticeWords() {}

    public static Words all() {
        return new Words(Bundles.onClassPath(), true);
    }

    public static Times times(Words words) {
        return new Times(words);
    }

    public static NationNames nations(ObjectProvider<PartnerNames> partners) {
        return new NationNames(partners);
    }
}
