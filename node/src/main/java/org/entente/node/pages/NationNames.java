package org.entente.node.pages;

import com.ibm.icu.util.ULocale;
import java.util.Objects;
import org.entente.node.kernel.Language;
import org.springframework.beans.factory.ObjectProvider;

/** "Vietnam", "Lào", "ຫວຽດນາມ": a nation by its name in the language of the request. */
public final class NationNames {
    private final ObjectProvider<PartnerNames> partners;

    NationNames(ObjectProvider<PartnerNames> partners) {
        this.partners = partners;
    }

    public String of(String nation) {
        Language language = Words.language();
        String own = partners.stream()
                .map(names -> names.name(nation, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return own == null ? country(nation, language) : own;
    }

    private static String country(String nation, Language language) {
        if (nation.length() != 2) {
            return nation;
        }
        String name = new ULocale("und", nation).getDisplayCountry(ULocale.forLocale(language.locale()));
        return name.isEmpty() ? nation : name;
    }
}
