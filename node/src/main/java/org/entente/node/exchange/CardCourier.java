package org.entente.node.exchange;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.Signed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings our newest card to the partners that can be reached; the others find it when they pull. */
@Component
class CardCourier {
    private static final Logger LOG = LoggerFactory.getLogger(CardCourier.class);

    private final Peers peers;
    private final CardNews news;
    private final PeerCalls calls;
    private final LinkRows links;
    private final Set<Nation> underWay = ConcurrentHashMap.newKeySet();

    CardCourier(Peers peers, CardNews news, PeerCalls calls, LinkRows links) {
        this.peers = peers;
        this.news = news;
        this.calls = calls;
        this.links = links;
    }

    void look() {
        news.look();
        for (Peer peer : peers.all()) {
            // A link that does not work yet has its own attempts; the card follows when it does.
            if (!peer.suspended() && peer.address() != null && links.working(peer.nation())) {
                news.due(peer.nation()).ifPresent(card -> carry(peer, card));
            }
        }
    }

    private void carry(Peer peer, Signed<Card> card) {
        if (underWay.add(peer.nation())) {
            Thread.ofVirtual().name("card-" + peer.nation()).start(() -> {
                try {
                    byte[] papers = Papers.write(List.of(Papers.line(card.text())));
                    calls.post(peer, ExchangeDoor.ROOT + Carrier.PAPERS, papers, Bounds.ANSWER, Bounds.ENVELOPE_BYTES);
                    news.told(peer.nation(), card);
                } catch (CarrierFault | RuntimeException e) {
                    LOG.info("our card did not reach {}: {}", peer.nation(), e.toString());
                } finally {
                    underWay.remove(peer.nation());
                }
            });
        }
    }
}
