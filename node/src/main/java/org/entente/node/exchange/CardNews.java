package org.entente.node.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells partners our newest card over the link, and takes theirs in. A card counts without two people only where the key
 * that we trust signed it, or one that follows that key in the partner's own ledger.
 */
@Component
class CardNews {
    private static final Logger LOG = LoggerFactory.getLogger(CardNews.class);

    private final OwnKeys keys;
    private final OwnCard ownCard;
    private final Voice voice;
    private final Directions directions;
    private final Partners partners;
    private final Pairing pairing;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<Nation, Long> told = new ConcurrentHashMap<>();
    private volatile @Nullable Signed<Card> newest;

    CardNews(
            OwnKeys keys,
            OwnCard ownCard,
            Voice voice,
            Directions directions,
            Partners partners,
            @Qualifier("exchange") Pairing pairing,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.keys = keys;
        this.ownCard = ownCard;
        this.voice = voice;
        this.directions = directions;
        this.partners = partners;
        this.pairing = pairing;
        this.database = database;
        this.transaction = transaction;
    }

    /** Makes the card that says what is so now; once for each start, for what it says does not change while we run. */
    void look() {
        if (newest == null) {
            newest = ownCard.current();
        }
    }

    /** Of the card that says what is so now; 0 before it was looked for. */
    long serial() {
        Signed<Card> card = newest;
        return card == null ? 0 : card.content().serial();
    }

    /** Our card, where the partner does not have it yet and can verify it by now. */
    Optional<Signed<Card>> due(Nation partner) {
        Signed<Card> card = newest;
        if (card == null || told.getOrDefault(partner, 0L) >= card.content().serial()) {
            return Optional.empty();
        }
        long serial = database.sql("SELECT serial FROM entente.told WHERE partner = ?")
                .param(partner.code())
                .query(Long.class)
                .optional()
                .orElse(0L);
        told.put(partner, serial);
        boolean verifiable = voice.towards(partner).id().equals(keys.signingKey().id());
        return verifiable && serial < card.content().serial() ? Optional.of(card) : Optional.empty();
    }

    /** The partner has it. */
    void told(Nation partner, Signed<Card> card) {
        database.sql("UPDATE entente.told SET serial = ? WHERE partner = ?")
                .params(card.content().serial(), partner.code())
                .update();
        told.put(partner, card.content().serial());
    }

    /** The partner says what its card is now. */
    void heard(Peer partner, Jws jws) throws Malformed {
        Signed<Card> card = Card.parse(jws.text());
        if (!card.content().nation().equals(partner.nation())) {
            throw new Malformed(Malformed.Reason.WRONG_NATION, "nation");
        }
        long held = partners.find(partner.nation()).map(Partner::serial).orElse(0L);
        if (card.content().serial() <= held) {
            return;
        }
        try {
            pairing.renewed(card.text(), follower(partner.nation()));
        } catch (Pairing.Refused refused) {
            LOG.warn("the card of {} is not taken in: {}", partner.nation(), refused.refusal());
        }
    }

    /** The key that the partner's ledger goes on with. */
    private @Nullable Digest follower(Nation partner) {
        return transaction.execute(status -> directions
                .incoming(partner, keys.nation())
                .map(Directions.Held::state)
                .map(Incoming::keys)
                .map(known -> known.latest())
                .orElse(null));
    }
}
