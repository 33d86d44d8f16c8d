package org.entente.node.nations;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.SigningKey;

/** Cards of nations that a test makes up. */
final class TestCards {
    private TestCards() {}

    static String card(Nation nation, SigningKey key, long serial, boolean practice) {
        return Card.FORM.sign(
                        new Card(
                                nation,
                                new TreeMap<>(Map.of("en", "Demo")),
                                key.verifyKey(),
                                OpeningKey.generate(new SecureRandom()).sealingKey(),
                                List.of(Digest.over()),
                                List.of(URI.create("https://node.example:8443")),
                                new TreeMap<>(Map.of("request", List.of(1))),
                                practice,
                                serial,
                                Instant.parse("2025-02-03T00:00:00Z")),
                        key)
                .text();
    }
}
