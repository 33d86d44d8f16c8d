package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Contradiction;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochConsent;
import org.entente.protocol.json.Codes;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.recovery.Frozen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Directions that are frozen because their two histories differ, and what our person decides about them. The running node
 * signs a decision within a second, or at its next start, and opens the new epoch when the partner's person decided too.
 */
public final class Epochs {
    private static final String SELECT = """
            SELECT d.sender, d.receiver, d.epoch, d.mode, d.mode_detail, d.size, d.peaks, f.jws,
                (SELECT min(v.at) FROM entente.divergence v WHERE v.direction = d.id) AS since
            FROM entente.direction d LEFT JOIN entente.frozen_head f ON f.direction = d.id
            WHERE d.current AND d.mode IN ('FROZEN', 'CLOSING')\s""";

    private final Nation own;
    private final JdbcClient database;
    private final ConsentRows consents;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /** @param database where a decision is written in the name of whoever is signed in */
    public Epochs(
            Nation own, JdbcClient database, AuditTrail trail, TransactionTemplate transaction, InstantSource clock) {
        this.own = own;
        this.database = database;
        this.consents = new ConsentRows(database);
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How far two people are. */
    public enum Stage {
        /** The partner has not yet said where its log ends. */
        PARTNER_SILENT,
        /** Both heads are known; nobody decided. */
        UNDECIDED,
        /** Only the partner's person decided. */
        PARTNER_DECIDED,
        /** Only our person decided. */
        WE_DECIDED,
        /** Both decided, but not about the same heads: one of them compared something else. */
        DECIDED_DIFFERENTLY,
        /** Both agreed; the node is opening the epoch. */
        AGREED
    }

    /**
     * One frozen direction.
     *
     * @param what how the difference was found; null while the epoch is being closed
     * @param ours our whole log
     * @param theirs the partner's whole log, as it signed it; null until it said so
     */
    public record Stopped(
            Direction direction,
            @Nullable Contradiction what,
            TreeHead ours,
            @Nullable TreeHead theirs,
            @Nullable Instant since,
            Stage stage) {
        /** The head of the sender, whoever of the two that is. */
        public TreeHead senders(Nation own) {
            return direction.from().equals(own) ? ours : java.util.Objects.requireNonNull(theirs);
        }

        /** The head of the receiver. */
        public TreeHead receivers(Nation own) {
            return direction.from().equals(own) ? java.util.Objects.requireNonNull(theirs) : ours;
        }

        public Nation partner(Nation own) {
            return direction.from().equals(own) ? direction.to() : direction.from();
        }
    }

    /** Why nothing was decided. */
    public enum Refusal {
        NOT_FROZEN,
        PARTNER_SILENT,
        /** The heads that were compared are no longer those of the direction. */
        HEADS_CHANGED,
        NO_REASON;

        /** The last part of this refusal's keys among the words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Longest reason that is kept: two pages of a notebook. */
    public static final int LONGEST_REASON_CHARS = 1_000;

    public List<Stopped> all() {
        return database.sql(SELECT + "ORDER BY d.sender, d.receiver").query(this::stopped).list();
    }

    public Optional<Stopped> find(Nation from, Nation to) {
        return database.sql(SELECT + "AND d.sender = ? AND d.receiver = ?")
                .params(from.code(), to.code())
                .query(this::stopped)
                .optional();
    }

    /**
     * Our person wants a new epoch, after comparing both heads with the partner's.
     *
     * @param compared as it was shown to that person
     * @param reason why, in words; stays here
     * @return why nothing was decided; empty where it was
     */
    public Optional<Refusal> agree(Stopped compared, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON_CHARS) {
            return Optional.of(Refusal.NO_REASON);
        }
        Refusal refused = transaction.execute(status -> decide(compared, reason.strip()));
        return Optional.ofNullable(refused);
    }

    private @Nullable Refusal decide(Stopped compared, String reason) {
        Stopped now = find(compared.direction().from(), compared.direction().to()).orElse(null);
        if (now == null || now.what() == null || !now.direction().equals(compared.direction())) {
            return Refusal.NOT_FROZEN;
        }
        if (now.theirs() == null) {
            return Refusal.PARTNER_SILENT;
        }
        if (!now.ours().equals(compared.ours()) || !now.theirs().equals(compared.theirs())) {
            return Refusal.HEADS_CHANGED;
        }
        EpochConsent consent = new EpochConsent(
                now.direction(),
                now.senders(own),
                now.receivers(own),
                post(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        consents.keep(own, consent, null, reason);
        trail.record(Deed.of("exchange.epoch-wanted")
                .about("direction", now.direction().origin())
                .with("sender", consent.sender().size() + "/" + consent.sender().root())
                .with("receiver", consent.receiver().size() + "/" + consent.receiver().root()));
        return null;
    }

    /** Whoever acts in this transaction, as a code that may cross the border. */
    private String post() {
        String post = database.sql("SELECT coalesce(current_setting('entente.post', true), '')")
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT);
        return Codes.NAME.matcher(post).matches() ? post : "OPERATOR";
    }

    private Stopped stopped(ResultSet row, int number) throws SQLException {
        Direction direction = new Direction(
                new Nation(row.getString("sender")), new Nation(row.getString("receiver")), row.getInt("epoch"));
        Mode mode = new ModeText(row.getString("mode"), row.getString("mode_detail")).read();
        TreeHead ours = Frontier.of(row.getLong("size"), row.getBytes("peaks")).head();
        String said = row.getString("jws");
        TreeHead theirs = said == null ? null : Frozen.FORM.stored(said).content().end();
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new Stopped(
                direction,
                mode instanceof Mode.Frozen(var evidence) ? evidence.what() : null,
                ours,
                theirs,
                since == null ? null : since.toInstant(),
                mode instanceof Mode.Closing ? Stage.AGREED : stage(direction, theirs));
    }

    private Stage stage(Direction direction, @Nullable TreeHead theirs) {
        Nation partner = direction.from().equals(own) ? direction.to() : direction.from();
        Optional<EpochConsent> we = consents.find(direction, own).map(ConsentRows.Held::content);
        Optional<EpochConsent> they = consents.find(direction, partner).map(ConsentRows.Held::content);
        if (we.isPresent() && they.isPresent()) {
            return we.get().isAbout(they.get()) ? Stage.AGREED : Stage.DECIDED_DIFFERENTLY;
        }
        if (we.isPresent()) {
            return Stage.WE_DECIDED;
        }
        if (theirs == null) {
            return Stage.PARTNER_SILENT;
        }
        return they.isPresent() ? Stage.PARTNER_DECIDED : Stage.UNDECIDED;
    }
}
