package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.OutsideReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how far acts have come, through the row policy of whoever asks. */
@Component
class StoredDeliveries implements Deliveries {
    /** The header comes first, so that nobody learns of an act whose matter he may not see. */
    private static final String SELECT = """
            WITH act AS (SELECT digest, at FROM entente.act_header WHERE digest = ANY (:wanted) AND author = :own)
            SELECT a.digest, a.at AS since, o.partner, false AS positioned, NULL::int AS epoch, NULL::bigint AS position,
                NULL AS mode, 0 AS attempts, NULL::timestamptz AS last_attempt, NULL::timestamptz AS next_attempt,
                NULL AS why, NULL::bytea AS receipt, NULL::timestamptz AS verified_at, NULL::timestamptz AS received_at,
                NULL AS outcome, NULL AS reason, NULL AS rule, NULL::int AS rule_version, NULL::timestamptz AS due_at,
                NULL AS zone, (SELECT d.mode FROM entente.direction d WHERE d.sender = :own AND d.receiver = o.partner
                    AND d.current) AS frozen, NULL AS refused, NULL::timestamptz AS refused_at,
                NULL::timestamptz AS cut_since, u.jws AS outside
            FROM act a JOIN entente.outbox o ON o.digest = a.digest
            LEFT JOIN entente.outside u ON u.digest = a.digest AND u.partner = o.partner AND u.ours
            UNION ALL
            SELECT a.digest, a.at, d.receiver, true, d.epoch, e.position, d.mode, coalesce(l.attempts, 0), l.last_attempt,
                l.next_attempt, l.why, r.digest, r.at, x.received_at, x.outcome, x.reason, x.rule, x.rule_version,
                x.due_at, x.zone, d.mode, j.reason, j.at, l.cut_since, u.jws
            FROM act a JOIN entente.entry e ON e.digest = a.digest
            JOIN entente.direction d ON d.id = e.direction AND d.sender = :own
            LEFT JOIN entente.link l ON l.partner = d.receiver
            LEFT JOIN entente.receipted x ON x.direction = e.direction AND x.position = e.position
            LEFT JOIN entente.receipt r ON r.id = x.receipt
            LEFT JOIN entente.outside u ON u.digest = a.digest AND u.partner = d.receiver AND u.ours
            LEFT JOIN LATERAL (SELECT reason, at FROM entente.rejection j WHERE j.refused = a.digest AND NOT j.ours
                AND j.partner = d.receiver ORDER BY j.id DESC LIMIT 1) j ON true
            ORDER BY epoch NULLS LAST""";

    private final OwnKeys keys;
    private final CallersConnection caller;

    StoredDeliveries(OwnKeys keys, CallersConnection caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @Override
    public SortedMap<Nation, Delivery> of(Digest act) {
        return of(List.of(act)).getOrDefault(act, new TreeMap<>());
    }

    @Override
    public Map<Digest, SortedMap<Nation, Delivery>> of(Collection<Digest> acts) {
        Map<Digest, SortedMap<Nation, Delivery>> found = new HashMap<>();
        if (acts.isEmpty()) {
            return found;
        }
        caller.read(database -> {
            database.sql(SELECT)
                .param("wanted", acts.stream().map(Digest::bytes).toArray(byte[][]::new))
                .param("own", keys.nation().code())
                .query(row -> {
                    // A later epoch replaces what an earlier one said, and waiting for the next one replaces both.
                    found.computeIfAbsent(Digest.ofBytes(row.getBytes("digest")), d -> new TreeMap<>())
                            .merge(new Nation(row.getString("partner")), delivery(row), StoredDeliveries::later);
                });
            return found;
        });
        return found;
    }

    @Override
    public Map<Digest, Delivery.Outside> arrivedOutside(UUID matter) {
        return caller.read(database -> database.sql("""
                        SELECT u.digest, u.jws FROM entente.act_header h JOIN entente.outside u ON u.digest = h.digest
                        WHERE h.matter = ? AND NOT u.ours
                        AND NOT EXISTS (SELECT FROM entente.entry e WHERE e.digest = h.digest)""")
                .param(matter)
                .query((row, n) -> Map.entry(Digest.ofBytes(row.getBytes(1)), outside(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Delivery later(Delivery before, Delivery after) {
        return before instanceof Delivery.Delivered && !(after instanceof Delivery.Delivered) ? before : after;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Instant since = instant(row, "since");
        if (row.getBytes("receipt") != null) {
            return delivered(row);
        }
        if (row.getString("outside") != null) {
            return outside(row.getString("outside"));
        }
        if (ModeText.FROZEN.equals(row.getString("frozen"))) {
            return new Delivery.Frozen(since);
        }
        if (row.getString("refused") != null) {
            return new Delivery.Refused(row.getString("refused"), instant(row, "refused_at"));
        }
        if (!row.getBoolean("positioned")) {
            return new Delivery.NotSent(since);
        }
        return new Delivery.Waiting(
                since,
                row.getLong("position"),
                row.getInt("attempts"),
                nullable(row, "last_attempt"),
                nullable(row, "next_attempt"),
                nullable(row, "cut_since"),
                row.getString("why"));
    }

    private static Delivery.Outside outside(String jws) {
        OutsideReceipt receipt = OutsideReceipt.FORM.stored(jws).content();
        return new Delivery.Outside(receipt.receivedAt(), receipt.outcome());
    }

    private static Delivery delivered(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        return new Delivery.Delivered(
                Digest.ofBytes(row.getBytes("receipt")),
                row.getInt("epoch"),
                row.getLong("position"),
                instant(row, "received_at"),
                instant(row, "verified_at"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("rule"),
                row.getObject("rule_version", Integer.class),
                nullable(row, "due_at"),
                zone == null ? null : ZoneId.of(zone));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
