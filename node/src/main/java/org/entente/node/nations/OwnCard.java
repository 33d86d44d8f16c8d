package org.entente.node.nations;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.KeyUse;
import org.entente.node.home.NationKeys;
import org.entente.protocol.Digest;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.json.Malformed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Our own card, as it is handed to partners. A new serial is issued whenever what it says has changed. */
public final class OwnCard {
    /** The name of the lock under which one process issues a card. */
    private static final long LOCK = 0x656e74_0002L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OwnNation own;
    private final HomeSettings settings;
    private final NationKeys keys;
    private final List<KindsUnderstood> kinds;
    private final List<URI> endpoints;
    private final InstantSource clock;

    OwnCard(
            JdbcClient database,
            TransactionTemplate transaction,
            OwnNation own,
            HomeSettings settings,
            NationKeys keys,
            List<KindsUnderstood> kinds,
            List<URI> endpoints,
            InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.own = own;
        this.settings = settings;
        this.keys = keys;
        this.kinds = List.copyOf(kinds);
        this.endpoints = List.copyOf(endpoints);
        this.clock = clock;
    }

    /** The signed card that says what is so now. */
    public Signed<Card> current() {
        Signed<Card> card = transaction.execute(status -> issued());
        if (card == null) {
            throw new IllegalStateException("a node always has a card");
        }
        return card;
    }

    private Signed<Card> issued() {
        database.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> true).single();
        Row last = database.sql("SELECT serial, card, content FROM entente.own_card ORDER BY serial DESC LIMIT 1")
                .query((row, number) ->
                        new Row(row.getLong(1), row.getString(2), Digest.ofBytes(row.getBytes(3))))
                .optional()
                .orElse(new Row(0, "", Digest.over()));
        // What it says, whatever its number and time.
        Digest content = Digest.over(Card.FORM.payload(card(1, Instant.EPOCH)));
        if (content.equals(last.content())) {
            return parse(last.card());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Signed<Card> fresh = Card.FORM.sign(card(last.serial() + 1, now), signingKey());
        database.sql("INSERT INTO entente.own_card (serial, card, content, issued_at) VALUES (?, ?, ?, ?)")
                .params(last.serial() + 1, fresh.text(), content.bytes(), now.atOffset(ZoneOffset.UTC))
                .update();
        return fresh;
    }

    private Card card(long serial, Instant at) {
        OpeningKey opening = OpeningKey.ofBytes(keys.current(KeyUse.SEALING).secret());
        return new Card(
                own.nation(),
                new TreeMap<>(settings.names()),
                signingKey().verifyKey(),
                opening.sealingKey(),
                pins(),
                endpoints,
                understood(),
                own.practice(),
                serial,
                at);
    }

    private SigningKey signingKey() {
        return SigningKey.ofBytes(keys.current(KeyUse.SIGNING).secret());
    }

    private SortedMap<String, List<Integer>> understood() {
        SortedMap<String, List<Integer>> all = new TreeMap<>();
        for (KindsUnderstood some : kinds) {
            for (Map.Entry<String, List<Integer>> kind : some.kinds().entrySet()) {
                all.put(kind.getKey(), kind.getValue().stream().sorted().toList());
            }
        }
        return all;
    }

    private List<Digest> pins() {
        return keys.identities().stream().map(identity -> pin(identity.certificate())).toList();
    }

    private static Digest pin(X509Certificate certificate) {
        try {
            return Digest.over(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("our certificate has no DER form", e);
        }
    }

    private static Signed<Card> parse(String text) {
        try {
            return Card.parse(text);
        } catch (Malformed e) {
            throw new IllegalStateException("our own card does not verify", e);
        }
    }

    private record Row(long serial, String card, Digest content) {}
}
