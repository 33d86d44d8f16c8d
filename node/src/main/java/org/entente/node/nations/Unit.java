package org.entente.node.nations;

import java.time.LocalDate;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** A unit inside an authority; need-to-know is kept by unit. */
public record Unit(
        UnitCode code,
        AuthorityCode authority,
        LanguageText name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public boolean openOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
