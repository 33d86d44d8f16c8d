package org.entente.protocol;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.SigningKey;

/** Two practice nations with fixed keys, and what they might say to each other. */
public final class Sample {
    public static final Nation XA = new Nation("XA");
    public static final Nation XB = new Nation("XB");
    public static final SigningKey XA_SIGNS = SigningKey.ofBytes(Digest.over(ascii("XA signs")).bytes());
    public static final SigningKey XB_SIGNS = SigningKey.ofBytes(Digest.over(ascii("XB signs")).bytes());
    public static final OpeningKey XA_OPENS = OpeningKey.ofBytes(Digest.over(ascii("XA opens")).bytes());
    public static final OpeningKey XB_OPENS = OpeningKey.ofBytes(Digest.over(ascii("XB opens")).bytes());
    public static final UUID MATTER = UUID.fromString("5f0c2f6e-0000-4000-8000-000000000001");
    public static final Instant AT = Instant.parse("2026-03-02T02:30:00Z");

    private Sample() {}

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes that are the same on every run: SHA-256 in counter mode over a seed. */
    public static SecureRandom fixedRandom(String seed) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;
            private long counter;

            @Override
            public void nextBytes(byte[] bytes) {
                for (int at = 0; at < bytes.length; at += Digest.LENGTH_BYTES) {
                    byte[] block = Digest.over(ascii(seed + counter++)).bytes();
                    System.arraycopy(block, 0, bytes, at, Math.min(block.length, bytes.length - at));
                }
            }
        };
    }

    public static Body body(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8), fixedRandom("salt"));
    }

    public static ActHeader ask(Body body, String reference, PartEntry... attached) {
        List<PartEntry> parts = new ArrayList<>(List.of(body.entry("application/json", Handling.H2)));
        parts.addAll(List.of(attached));
        return new ActHeader(
                MATTER,
                "request",
                1,
                "ask",
                reference,
                new Author(XA, "ORG-XA-DESK", "DUTY"),
                List.of(new Recipient(XB, "ORG-XB-DESK")),
                new Basis("offence", Optional.of("060121"), Optional.of("AG-DRUG-MOU2")),
                Handling.H2,
                List.of(),
                parts,
                AT,
                false,
                true);
    }

    public static Card card(Nation nation, SigningKey signs, OpeningKey opens) {
        var names = new TreeMap<String, String>();
        names.put("en", "Practice " + nation);
        names.put("lo", "ປະເທດຝຶກ " + nation);
        names.put("vi", "Nước thực hành " + nation);
        var kinds = new TreeMap<String, List<Integer>>();
        kinds.put("request", List.of(1));
        return new Card(
                nation,
                names,
                signs.verifyKey(),
                opens.sealingKey(),
                List.of(Digest.over(ascii("certificate of " + nation))),
                List.of(URI.create("https://node." + nation.code().toLowerCase(java.util.Locale.ROOT) + ".invalid:8443/exchange")),
                kinds,
                true,
                1,
                AT);
    }
}
