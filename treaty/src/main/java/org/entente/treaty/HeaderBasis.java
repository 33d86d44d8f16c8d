package org.entente.treaty;

import org.jspecify.annotations.Nullable;

/**
 * The lawful basis as an act's header shows it, readable before any part is opened.
 *
 * @param type as {@link LawfulBasis#type()}
 * @param iccs the offence code, for an offence
 */
public record HeaderBasis(String type, @Nullable String iccs) {
    /** The header that belongs to this basis. */
    public static HeaderBasis of(LawfulBasis basis) {
        return new HeaderBasis(basis.type(), basis.iccs());
    }
}
