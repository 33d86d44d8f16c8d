package org.entente.node.matters.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.entente.node.nations.OwnNation;
import org.entente.treaty.Clocks;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The legal time of our nation, for every page that says when something was. */
@ControllerAdvice
class LegalTime {
    private final ZoneId zone;

    LegalTime(OwnNation own, Clocks clocks) {
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return zone;
    }
}
