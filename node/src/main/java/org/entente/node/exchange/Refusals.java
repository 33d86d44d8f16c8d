package org.entente.node.exchange;

import java.time.Clock;
import java.util.Optional;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Rejection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is signed and written down when somebody is turned away at the door. */
@Component
class Refusals {
    /** Whom we do not know has no nation; ISO 3166 leaves this code to its users, who use it so. */
    static final Nation STRANGER = new Nation("ZZ");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final OwnKeys keys;
    private final Voice voice;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RequestRate<Nation> rate;

    Refusals(
            OwnKeys keys,
            Voice voice,
            @Qualifier("exchange") AuditTrail audit,
            @Qualifier("exchange") TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.voice = voice;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = LinkTime.said(clock);
        this.rate = new RequestRate<>(Bounds.STRANGERS_PER_SECOND, clock);
    }

    /** Writes down that somebody without a partner's certificate, or a suspended partner, was at the door. */
    void stranger(@Nullable Peer partner, Digest fingerprint, TurnedAway.Reason reason) {
        LOG.warn("turned away at the exchange port: {} {}", reason.code(), fingerprint);
        Deed deed = Deed.of("exchange.turned-away")
                .about("certificate", fingerprint)
                .with("reason", reason.code());
        transaction.executeWithoutResult(
                status -> audit.record(partner == null ? deed : deed.with("partner", partner.nation())));
    }

    /**
     * Writes down what a partner brought that was not even read; damage inside an envelope is written down where it is
     * found. While the database is away there is only the log.
     */
    void partner(@Nullable Peer partner, TurnedAway turned) {
        boolean telling = switch (turned.reason()) {
            case TOO_LARGE, TOO_SLOW, MALFORMED, NEWER_VERSION -> true;
            default -> false;
        };
        if (partner == null || !telling || !rate.allows(partner.nation())) {
            return;
        }
        LOG.warn("turned away at the exchange port: {} {}", partner.nation(), turned.reason().code());
        Deed deed = Deed.of("exchange.turned-away")
                .about("partner", partner.nation())
                .with("reason", turned.reason().code());
        Digest refused = turned.refused();
        try {
            transaction.executeWithoutResult(
                    status -> audit.record(refused == null ? deed : deed.with("refused", refused)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("and not written down: {}", e.toString());
        }
    }

    /** The signed answer to whoever was turned away. */
    String signed(TurnedAway turned, @Nullable Peer partner) {
        Digest refused = turned.refused() == null ? Digest.over() : turned.refused();
        return Rejection.FORM
                .sign(
                        new Rejection(
                                keys.nation(),
                                partner == null ? STRANGER : partner.nation(),
                                refused,
                                Optional.empty(),
                                reason(turned.reason()),
                                clock.instant()),
                        partner == null ? keys.signingKey() : voice.towards(partner.nation()))
                .text();
    }

    private static Rejection.Reason reason(TurnedAway.Reason reason) {
        return switch (reason) {
            case UNKNOWN_PARTNER, SUSPENDED_PARTNER -> Rejection.Reason.UNKNOWN_PARTNER;
            case TOO_LARGE -> Rejection.Reason.TOO_LARGE;
            case NEWER_VERSION -> Rejection.Reason.NEWER_VERSION;
            case NOT_FOUND, WRONG_METHOD, TOO_MANY_REQUESTS, TOO_SLOW, MALFORMED, BUSY, OUT_OF_ORDER -> Rejection.Reason.MALFORMED;
        };
    }
}
