package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.jose.Signed;
import org.springframework.stereotype.Component;

/** Seals parts anew from the vault, for a partner that lost them. What was erased here stays erased. */
@Component
class Resealing {
    private final KeptParts vault;
    private final Sealers sealers;
    private final FileRows files;
    private final CallersConnection caller;

    Resealing(KeptParts vault, Sealers sealers, FileRows files, CallersConnection caller) {
        this.vault = vault;
        this.sealers = sealers;
        this.files = files;
        this.caller = caller;
    }

    List<String> seal(Signed<ActHeader> header, Peer partner) {
        List<String> seals = new ArrayList<>();
        for (PartEntry part : header.content().parts()) {
            if (part.role() == PartEntry.Role.BODY) {
                vault.body(header.digest(), part.index())
                        .map(body -> body.seal(
                                header.content().matter(), partner.nation(), sealers.towards(partner)))
                        .ifPresent(seals::add);
            } else {
                files.find(caller.here(), header.digest(), part.index())
                        .map(file -> file.key()
                                .seal(
                                        header.content().matter(),
                                        part.index(),
                                        partner.nation(),
                                        sealers.towards(partner)))
                        .ifPresent(seals::add);
            }
        }
        return seals;
    }
}
