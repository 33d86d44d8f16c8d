package org.entente.node.worklist;

import java.util.List;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Matter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for matters. A search by a plate, a number or a name is a look at a person, so each is recorded, without its words. */
@Component
@Transactional
public class Search {
    private final Docket docket;
    private final AuditTrail trail;

    Search(Docket docket, AuditTrail trail) {
        this.docket = docket;
        this.trail = trail;
    }

    public List<Matter> find(String query, int most) {
        List<Matter> found = docket.search(query, most);
        trail.record(Deed.of("matters.searched").purpose("work-on-matter").with("found", found.size()));
        return found;
    }
}
