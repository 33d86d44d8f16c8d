package org.entente.node.matters.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.node.exchange.LinkState;
import org.entente.node.exchange.Links;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Matter;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.ProofView;
import org.entente.node.pages.Words;
import org.entente.protocol.Digest;
import org.entente.protocol.card.Fingerprint;
import org.entente.treaty.Clocks;
import org.springframework.stereotype.Component;

/** What both nations hold of a matter, as their signed heads say. */
@Component
class ProofViews {
    /** Words read out on the telephone; six of 256 are enough to notice a difference by chance or by mistake. */
    private static final int WORDS = 6;

    private final Links links;
    private final Naming naming;
    private final OwnNation own;
    private final ZoneId zone;

    ProofViews(Links links, Naming naming, OwnNation own, Clocks clocks) {
        this.links = links;
        this.naming = naming;
        this.own = own;
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    ProofView of(Matter matter, List<HeldAct> acts, Instant now) {
        LinkState link = links.state(matter.partner());
        boolean proven = link.ours().provenSize() >= link.ours().size() && link.theirs().provenSize() >= link.theirs().size();
        ProofView.State state = switch (link.condition()) {
            case FROZEN -> ProofView.State.DIVERGED;
            case NEW -> ProofView.State.NOT_YET;
            default -> proven ? ProofView.State.AGREED : ProofView.State.CATCHING_UP;
        };
        String us = own.nation().code();
        String them = matter.partner().code();
        List<ProofView.Direction> directions = state == ProofView.State.NOT_YET ? List.of() : List.of(
                new ProofView.Direction(us, them, true, link.ours().size(), link.ours().provenSize()),
                new ProofView.Direction(them, us, false, link.theirs().provenSize(), link.theirs().size()));
        return new ProofView(state, acts.size(), naming.ours(), naming.side(matter.partner()), directions,
                state == ProofView.State.AGREED ? fingerprint(link) : List.of(), link.lastReceipt(), now, zone,
                "/matters/" + matter.id() + "/evidence");
    }

    /** Both read the same words only if both directions have the same roots at both ends. */
    private static List<String> fingerprint(LinkState link) {
        Digest one = link.ours().root();
        Digest other = link.theirs().root();
        Digest both = one.compareTo(other) < 0 ? Digest.over(one.bytes(), other.bytes()) : Digest.over(other.bytes(), one.bytes());
        return Fingerprint.of(both, WORDS).words(Words.language().tag());
    }
}
