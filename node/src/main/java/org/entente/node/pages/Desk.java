package org.entente.node.pages;

import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Whose desk this is. Implemented once, by the module that knows the officers; asked for every page. */
public interface Desk {
    /** The node's own nation, two letters. */
    String nation();

    /** The unit of the signed-in officer, else the authority that runs the node; null before it is set up. */
    @Nullable TextView unit();

    /** The signed-in officer, null before sign-in. Must not fail when the database is gone. */
    @Nullable OfficerView officer();

    /** The language the officer chose for all pages, null for none; asked before the language of a page is known. */
    default @Nullable Language language() {
        OfficerView officer = officer();
        return officer == null ? null : officer.language();
    }
}
