package org.entente.node.nations;

import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pairs with a partner. Its card is read and waits; two people, one on each side, compare its fingerprint; then it is
 * confirmed. A later card counts at once if the key we trust already signed it, otherwise it waits for the two people
 * again.
 */
public final class Pairing {
    /** Why a card or a step was refused. */
    public enum Refusal {
        CARD_UNREADABLE,
        OWN_CARD,
        /** One practises and the other does not. */
        PRACTICE_APART,
        /** We hold this or a newer card. */
        CARD_OLD,
        NOTHING_PROPOSED,
        /** The fingerprint that was compared is not that of the waiting card. */
        FINGERPRINT_DIFFERS,
        NOT_PAIRED;

        /** The last part of this refusal's keys among the words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Carries a refusal out of a transaction, which is undone. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    private final JdbcClient database;
    private final Partners partners;
    private final OwnNation own;
    private final InstantSource clock;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    public Pairing(
            JdbcClient database,
            Partners partners,
            OwnNation own,
            InstantSource clock,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.database = database;
        this.partners = partners;
        this.own = own;
        this.clock = clock;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Takes in a card from a file; tells whether it counts at once or waits to be compared. */
    public Partner propose(String text) {
        return take(text, null, false);
    }

    /**
     * Takes in a card that the partner's node sent; refused unless the key we trust signed it, or its follower.
     *
     * @param follower the key that the partner's ledger goes on with, if there is one: it follows the one we trust
     */
    public Partner renewed(String text, @Nullable Digest follower) {
        return take(text, follower, true);
    }

    private Partner take(String text, @Nullable Digest follower, boolean sent) {
        Signed<Card> card = read(text);
        Nation nation = card.content().nation();
        boolean practice = nation.practice() || card.content().practice();
        require(!nation.equals(own.nation()), Refusal.OWN_CARD);
        require(practice == own.practice(), Refusal.PRACTICE_APART);
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            INSERT INTO entente.partner (nation, status, practice, changed_at)
                            VALUES (?, 'PROPOSED', ?, ?) ON CONFLICT (nation) DO NOTHING""")
                    .params(nation.code(), practice, now())
                    .update();
            lock(nation);
            long newest = database.sql("SELECT coalesce(max(serial), 0) FROM entente.partner_card"
                            + " WHERE nation = ? AND state = 'CONFIRMED'")
                    .param(nation.code())
                    .query(Long.class)
                    .single();
            require(card.content().serial() > newest, Refusal.CARD_OLD);
            boolean follows = trusted(nation)
                    .filter(key -> card.keyId().equals(key) || card.keyId().equals(follower))
                    .isPresent();
            // What waits to be compared was handed over by people; a node cannot put anything there.
            require(follows || !sent, Refusal.FINGERPRINT_DIFFERS);
            store(card, follows);
            trail.record(Deed.of(follows ? "partner.card-renewed" : "partner.card-proposed")
                    .about("nation", nation)
                    .with("fingerprint", card.digest()));
        });
        return partners.proposed(nation).or(() -> partners.find(nation)).orElseThrow();
    }

    /** Two people compared this fingerprint; the waiting card counts from now on. */
    public void confirm(Nation nation, Digest compared, UUID by) {
        transaction.executeWithoutResult(status -> {
            lock(nation);
            Partner waiting = partners.proposed(nation).orElseThrow(() -> new Refused(Refusal.NOTHING_PROPOSED));
            require(waiting.fingerprint().equals(compared), Refusal.FINGERPRINT_DIFFERS);
            database.sql("UPDATE entente.partner_card SET state = 'CONFIRMED', confirmed_at = ?, confirmed_by = ?"
                            + " WHERE nation = ? AND serial = ?")
                    .params(now(), by, nation.code(), waiting.serial())
                    .update();
            database.sql("UPDATE entente.partner_card SET state = 'REFUSED' WHERE nation = ? AND state = 'PROPOSED'")
                    .param(nation.code())
                    .update();
            status(nation, Partner.Status.PAIRED);
            trail.record(Deed.of("partner.paired").about("nation", nation).with("fingerprint", compared));
        });
    }

    /** The words did not agree: somebody is between us. The card is kept as evidence and never counts. */
    public void refuse(Nation nation) {
        transaction.executeWithoutResult(status -> {
            lock(nation);
            int refused = database.sql("UPDATE entente.partner_card SET state = 'REFUSED'"
                            + " WHERE nation = ? AND state = 'PROPOSED'")
                    .param(nation.code())
                    .update();
            require(refused > 0, Refusal.NOTHING_PROPOSED);
            trail.record(Deed.of("partner.card-refused").about("nation", nation));
        });
    }

    /** Stops the link; what waits stays and travels when it is resumed. */
    public void suspend(Nation nation) {
        change(nation, Partner.Status.PAIRED, Partner.Status.SUSPENDED, "partner.suspended");
    }

    public void resume(Nation nation) {
        change(nation, Partner.Status.SUSPENDED, Partner.Status.PAIRED, "partner.resumed");
    }

    private void change(Nation nation, Partner.Status from, Partner.Status to, String deed) {
        transaction.executeWithoutResult(status -> {
            lock(nation);
            require(partners.find(nation).map(Partner::status).filter(from::equals).isPresent(), Refusal.NOT_PAIRED);
            status(nation, to);
            trail.record(Deed.of(deed).about("nation", nation));
        });
    }

    private void store(Signed<Card> card, boolean confirmed) {
        int stored = database.sql("""
                        INSERT INTO entente.partner_card
                            (nation, serial, card, fingerprint, state, proposed_at, confirmed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz)
                        ON CONFLICT (nation, serial) DO UPDATE SET card = excluded.card,
                            fingerprint = excluded.fingerprint, state = excluded.state,
                            proposed_at = excluded.proposed_at, confirmed_at = excluded.confirmed_at
                        WHERE entente.partner_card.state <> 'CONFIRMED'""")
                .param(1, card.content().nation().code())
                .param(2, card.content().serial())
                .param(3, card.text())
                .param(4, card.digest().bytes())
                .param(5, confirmed ? "CONFIRMED" : "PROPOSED")
                .param(6, now())
                .param(7, confirmed ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        require(stored == 1, Refusal.CARD_OLD);
    }

    /** The key that we trust for this nation, by its newest confirmed card. */
    private Optional<Digest> trusted(Nation nation) {
        return partners.find(nation).map(partner -> read(partner.card()).content().signingKey().id());
    }

    private void status(Nation nation, Partner.Status status) {
        database.sql("UPDATE entente.partner SET status = ?, changed_at = ? WHERE nation = ?")
                .params(status.name(), now(), nation.code())
                .update();
    }

    private void lock(Nation nation) {
        database.sql("SELECT nation FROM entente.partner WHERE nation = ? FOR UPDATE")
                .param(nation.code())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused(Refusal.NOTHING_PROPOSED));
    }

    private static Signed<Card> read(String text) {
        try {
            return Card.parse(text.strip());
        } catch (Malformed e) {
            throw new Refused(Refusal.CARD_UNREADABLE);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static void require(boolean held, Refusal otherwise) {
        if (!held) {
            throw new Refused(otherwise);
        }
    }
}
