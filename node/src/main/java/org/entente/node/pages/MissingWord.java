package org.entente.node.pages;

import org.entente.node.kernel.Language;

/** A key that has no words in the asked language: a fault of the build, never of the officer. */
final class MissingWord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingWord(String key, Language language) {
        super(key + " has no words in " + language.tag());
    }
}
