package org.entente.node.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.entente.protocol.Nation;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how links are doing; the counts hold no content, so every officer may see them. */
@Component
class StoredLinks implements Links {
    private final OwnKeys keys;
    private final Peers peers;
    private final JdbcClient database;
    private final Paces paces;
    private final Transfers transfers;
    private final Wake wake;

    StoredLinks(
            OwnKeys keys, Peers peers, @Qualifier("exchange") JdbcClient database, Paces paces, Transfers transfers, Wake wake) {
        this.keys = keys;
        this.peers = peers;
        this.database = database;
        this.paces = paces;
        this.transfers = transfers;
        this.wake = wake;
    }

    @Override
    public List<LinkState> all() {
        return peers.all().stream().map(peer -> state(peer.nation())).toList();
    }

    @Override
    public void tryNow(Nation partner) {
        paces.hurry(partner);
        transfers.hurry(partner);
        wake.up(partner);
    }

    /** @param queued what waits for a position in the queue for the partner, read in the same moment as the ledger's end */
    private record Way(String mode, int epoch, TreeHead head, long receipted, long queued) {
        static Way none(long queued) {
            return new Way("OPEN", 1, TreeHead.EMPTY, 0, queued);
        }

        long waiting() {
            return queued + head.size() - receipted;
        }

        LinkState.Heads heads(boolean sending) {
            return new LinkState.Heads(epoch, head.size(), head.root(), sending ? receipted : head.size());
        }
    }

    private record Line(
            String condition,
            @Nullable Instant lastReceipt,
            @Nullable Instant lastHeard,
            @Nullable Instant cutSince,
            @Nullable Instant nextAttempt,
            @Nullable String why) {
        static final Line NONE = new Line("NEW", null, null, null, null, null);
    }

    @Override
    public LinkState state(Nation partner) {
        Way ours = way(keys.nation(), partner, partner);
        Way theirs = way(partner, keys.nation(), partner);
        Line line = line(partner);
        long waiting = ours.waiting();
        return new LinkState(
                partner,
                condition(partner, line, ours, theirs),
                waiting,
                waiting == 0 ? null : oldest(partner, ours),
                line.lastReceipt(),
                line.lastHeard(),
                line.cutSince(),
                line.nextAttempt(),
                line.why(),
                ours.heads(true),
                theirs.heads(false));
    }

    private LinkState.Condition condition(Nation partner, Line line, Way ours, Way theirs) {
        if (peers.find(partner).filter(Peer::suspended).isPresent()) {
            return LinkState.Condition.SUSPENDED;
        }
        if (ours.mode().equals(ModeText.FROZEN) || theirs.mode().equals(ModeText.FROZEN)) {
            return LinkState.Condition.FROZEN;
        }
        if (recovering(ours) || recovering(theirs)) {
            return LinkState.Condition.RECOVERING;
        }
        return LinkState.Condition.valueOf(line.condition());
    }

    private static boolean recovering(Way way) {
        return way.mode().equals(ModeText.RESTORED) || way.mode().equals(ModeText.CLOSING);
    }

    private Way way(Nation sender, Nation receiver, Nation partner) {
        return database.sql("""
                        SELECT o.queued, d.mode, d.epoch, d.size, d.peaks, d.receipted
                        FROM (SELECT count(*) AS queued FROM entente.outbox WHERE partner = ?) o
                        LEFT JOIN entente.direction d ON d.sender = ? AND d.receiver = ? AND d.current""")
                .params(partner.code(), sender.code(), receiver.code())
                .query((row, n) -> row.getString(2) == null
                        ? Way.none(row.getLong(1))
                        : new Way(
                                row.getString(2),
                                row.getInt(3),
                                Frontier.of(row.getLong(4), row.getBytes(5)).head(),
                                row.getLong(6),
                                row.getLong(1)))
                .single();
    }

    private Line line(Nation partner) {
        return database.sql("""
                        SELECT condition, last_receipt, last_heard, cut_since, next_attempt, why FROM entente.link
                        WHERE partner = ?""")
                .param(partner.code())
                .query((row, n) -> new Line(
                        row.getString(1),
                        instant(row.getObject(2, OffsetDateTime.class)),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        instant(row.getObject(5, OffsetDateTime.class)),
                        row.getString(6)))
                .optional()
                .orElse(Line.NONE);
    }

    private @Nullable Instant oldest(Nation partner, Way ours) {
        return database.sql("""
                        SELECT min(at) FROM (
                            (SELECT at FROM entente.outbox WHERE partner = :partner ORDER BY id LIMIT 1)
                            UNION ALL (SELECT h.at FROM entente.entry e
                                JOIN entente.direction d ON d.id = e.direction
                                JOIN entente.act_header h ON h.digest = e.digest
                                WHERE d.sender = :own AND d.receiver = :partner AND d.current
                                    AND e.position = :receipted)) waiting""")
                .param("partner", partner.code())
                .param("own", keys.nation().code())
                .param("receipted", ours.receipted())
                .query((row, n) -> instant(row.getObject(1, OffsetDateTime.class)))
                .optional()
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
