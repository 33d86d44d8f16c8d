package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.node.exchange.LinkState;
import org.entente.node.exchange.Links;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.LinkView;
import org.entente.node.pages.RailLinks;
import org.entente.node.pages.SideView;
import org.entente.treaty.Clocks;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How the links stand, for the rail and for Now. */
@Component
class LinkViews implements RailLinks {
    private final Links links;
    private final Clock clock;
    private final ZoneId zone;

    LinkViews(Links links, OwnNation own, Clocks clocks, Clock clock) {
        this.links = links;
        this.clock = clock;
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    @Override
    public List<LinkView> links() {
        try {
            Instant now = clock.instant();
            return links.all().stream().map(state -> view(state, now)).toList();
        } catch (DataAccessException | TransactionException away) {
            return List.of();
        }
    }

    private LinkView view(LinkState state, Instant now) {
        LinkView.State shown = switch (state.condition()) {
            case NEW -> LinkView.State.NEW;
            case CONNECTED -> LinkView.State.CONNECTED;
            case CUT -> LinkView.State.CUT;
            case RECOVERING -> LinkView.State.RECOVERING;
            case FROZEN -> LinkView.State.DIVERGED;
            case SUSPENDED -> LinkView.State.SUSPENDED;
        };
        return new LinkView(SideView.theirs(state.partner().code()), shown, now, zone, state.lastReceipt(), state.cutSince(),
                shown == LinkView.State.CUT ? state.nextAttempt() : null, state.waiting());
    }
}
