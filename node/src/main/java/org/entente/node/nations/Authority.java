package org.entente.node.nations;

import java.time.LocalDate;
import java.util.List;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.LanguageText;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * An authority of one nation.
 *
 * @param parent the authority above it
 * @param validFrom its first day; none where it is not known
 * @param validTo the first day on which it no longer is
 * @param successors who took over when it ended
 */
public record Authority(
        AuthorityCode code,
        Nation nation,
        Level level,
        @Nullable AuthorityCode parent,
        LanguageText name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<AuthorityCode> successors) {
    public boolean openOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
