package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochConsent;
import org.entente.protocol.head.EpochOpening;
import org.entente.protocol.head.EpochTerms;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings both nations' consent to a new epoch together. Each side does the same, in whatever order it comes: it signs what
 * its own person decided; with both consents it makes the terms and signs them; with both signatures it opens the epoch.
 * What was signed travels beside every notice of the freeze until the partner has opened too.
 */
@Component
class Agreements {
    private static final Logger LOG = LoggerFactory.getLogger(Agreements.class);

    private final OwnKeys keys;
    private final Voice voice;
    private final Peers peers;
    private final Directions directions;
    private final Dispatch dispatch;
    private final Intake intake;
    private final Paces paces;
    private final Wake wake;
    private final ConsentRows rows;
    private final TransactionTemplate transaction;

    Agreements(
            OwnKeys keys,
            Voice voice,
            Peers peers,
            Directions directions,
            Dispatch dispatch,
            Intake intake,
            Paces paces,
            Wake wake,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.keys = keys;
        this.voice = voice;
        this.peers = peers;
        this.directions = directions;
        this.dispatch = dispatch;
        this.intake = intake;
        this.paces = paces;
        this.wake = wake;
        this.rows = new ConsentRows(database);
        this.transaction = transaction;
    }

    /** Signs what people decided here since the last look. */
    void look() {
        for (ConsentRows.Held decided : rows.unsigned(keys.nation())) {
            Direction closed = decided.content().closed();
            Nation partner = other(closed);
            rows.signed(keys.nation(), EpochConsent.FORM.sign(decided.content(), voice.towards(partner)));
            peers.find(partner).ifPresent(peer -> advance(peer, closed));
            paces.hurry(partner);
            wake.up(partner);
        }
    }

    /** Takes the partner's consent in; whether there is something to answer. */
    boolean consented(Peer partner, Signed<EpochConsent> consent) {
        if (!current(partner, consent.content().closed())) {
            return false;
        }
        rows.keep(partner.nation(), consent.content(), consent.text(), null);
        return advance(partner, consent.content().closed());
    }

    /** Takes the terms in that the partner signed; whether there is something to answer. */
    boolean agreed(Peer partner, Signed<EpochTerms> terms) {
        Direction closed = terms.content().closed();
        if (!current(partner, closed)) {
            return false;
        }
        rows.terms(closed, partner.nation(), terms.text());
        return advance(partner, closed);
    }

    /** Whether both nations signed: then the partner needs our signature to open, as long as he says that he is frozen. */
    boolean complete(Direction closed) {
        return Optional.ofNullable(terms(closed, keys.nation())).isPresent()
                && Optional.ofNullable(terms(closed, other(closed))).isPresent();
    }

    /** What we signed about a new epoch after this one. */
    List<String> papers(Direction closed) {
        List<String> papers = new ArrayList<>();
        rows.find(closed, keys.nation()).ifPresent(own -> {
            if (own.consent() != null) {
                papers.add(own.consent());
            }
            if (own.terms() != null) {
                papers.add(own.terms());
            }
        });
        return papers;
    }

    private boolean current(Peer partner, Direction closed) {
        boolean between = closed.from().equals(keys.nation()) && closed.to().equals(partner.nation())
                || closed.to().equals(keys.nation()) && closed.from().equals(partner.nation());
        return between
                && directions.current(closed.from(), closed.to()).filter(closed::equals).isPresent();
    }

    private Nation other(Direction closed) {
        return closed.from().equals(keys.nation()) ? closed.to() : closed.from();
    }

    private @org.jspecify.annotations.Nullable String terms(Direction closed, Nation by) {
        return rows.find(closed, by).map(ConsentRows.Held::terms).orElse(null);
    }

    private boolean advance(Peer partner, Direction closed) {
        ConsentRows.Held ours = rows.find(closed, keys.nation()).orElse(null);
        ConsentRows.Held theirs = rows.find(closed, partner.nation()).orElse(null);
        if (ours == null || ours.consent() == null || theirs == null || theirs.consent() == null
                || !ours.content().isAbout(theirs.content())) {
            return false;
        }
        boolean sending = closed.from().equals(keys.nation());
        EpochTerms terms = EpochConsent.terms(
                sending ? ours.content() : theirs.content(), sending ? theirs.content() : ours.content());
        boolean fresh = ours.terms() == null || !EpochTerms.FORM.stored(ours.terms()).content().equals(terms);
        Signed<EpochTerms> own = fresh
                ? EpochTerms.FORM.sign(terms, voice.towards(partner.nation()))
                : EpochTerms.FORM.stored(ours.terms());
        if (fresh) {
            rows.terms(closed, keys.nation(), own.text());
        }
        boolean opened = theirs.terms() != null && open(partner, sending, own, EpochTerms.FORM.stored(theirs.terms()));
        return fresh || opened;
    }

    private boolean open(Peer partner, boolean sending, Signed<EpochTerms> own, Signed<EpochTerms> partners) {
        EpochOpening both;
        try {
            both = sending ? EpochOpening.of(own, partners) : EpochOpening.of(partners, own);
        } catch (Malformed differs) {
            LOG.warn("{} signed other terms for {}", partner.nation(), own.content().closed().origin());
            return false;
        }
        EpochTerms terms = both.terms();
        Opening opening = new Opening(
                terms.closed(), terms.sender(), terms.receiver(), Digest.over(own.jws().payload()));
        Boolean opened = transaction.execute(status -> sending
                ? dispatch.open(partner, opening, partners.text())
                : intake.open(partner, opening));
        paces.hurry(partner.nation());
        wake.up(partner.nation());
        return Boolean.TRUE.equals(opened);
    }
}
