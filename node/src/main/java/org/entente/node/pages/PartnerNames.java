package org.entente.node.pages;

import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Names of partners that are no country, such as a test partner; implemented by the module that knows the nations. */
public interface PartnerNames {
    /** The name in this language, null when it has none of its own. */
    @Nullable String name(String nation, Language language);
}
