package org.entente.node.nations.web;

import org.entente.node.home.HomeSettings;
import org.entente.node.kernel.Language;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Partners;
import org.entente.node.pages.PartnerNames;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Practice nations are no countries: their names are those of their settings or cards, and otherwise their codes. */
@Component
class NamesOfPartners implements PartnerNames {
    private final OwnNation own;
    private final HomeSettings settings;
    private final Partners partners;

    NamesOfPartners(OwnNation own, HomeSettings settings, Partners partners) {
        this.own = own;
        this.settings = settings;
        this.partners = partners;
    }

    @Override
    public @Nullable String name(String code, Language language) {
        Nation nation = new Nation(code);
        if (!nation.practice()) {
            return null;
        }
        if (nation.equals(own.nation())) {
            return settings.names().getOrDefault(language.tag(), code);
        }
        try {
            return partners.find(nation)
                    .map(partner -> partners.card(partner).names().getOrDefault(language.tag(), code))
                    .orElse(code);
        } catch (DataAccessException away) {
            return code;
        }
    }
}
