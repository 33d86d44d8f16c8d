package org.entente.protocol.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.SealingKey;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * All that a partner must know of a nation's node, signed by the key it names. Two people compare its
 * {@link Fingerprint} before it is trusted; from then on only a card with a higher serial, signed by the same key or by
 * one that follows it in the ledger, replaces it.
 *
 * @param nation whose card
 * @param names of the nation by language code
 * @param signingKey verifies what the nation signs
 * @param sealingKey seals what only the nation may open
 * @param tlsPins SHA-256 of the DER form of each certificate its node may present
 * @param endpoints addresses of its node; empty where it cannot be reached and fetches by itself
 * @param kinds kinds of matter and the versions of each that it understands
 * @param practice whether the node only practises: it is never paired with one that does not
 * @param serial grows with every card
 * @param issuedAt when, by the nation's clock
 */
public record Card(
        Nation nation,
        SortedMap<String, String> names,
        VerifyKey signingKey,
        SealingKey sealingKey,
        List<Digest> tlsPins,
        List<URI> endpoints,
        SortedMap<String, List<Integer>> kinds,
        boolean practice,
        long serial,
        Instant issuedAt) {

    /** Bytes of the payload: all lists full, with room. */
    public static final int MAX_BYTES = 32 * 1024;

    /** Signed with the card's own key. */
    public static final Form<Card> FORM = new Form<>("entente-card+jws", MAX_BYTES, Card::json, Card::read);

    private static final int MAX_LANGUAGES = 16;
    private static final int MAX_NAME_CHARS = 200;
    private static final int MAX_PINS = 8;
    private static final int MAX_ENDPOINTS = 8;
    private static final int MAX_KINDS = 100;
    private static final int MAX_VERSIONS = 20;
    private static final long MAX_SERIAL = 1_000_000_000L;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern ENDPOINT =
            Pattern.compile("https://[a-z0-9.-]{1,253}(:[1-9][0-9]{0,4})?(/[A-Za-z0-9._~-]{1,64}){0,8}/?");

    public Card {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        tlsPins = List.copyOf(tlsPins);
        endpoints = List.copyOf(endpoints);
    }

    /** Reads a card and verifies that the key it names signed it. Whether that key is to be trusted is for people. */
    public static Signed<Card> parse(String text) throws Malformed {
        Signed<Card> card = FORM.parse(text);
        card.verify(card.content().signingKey());
        return card;
    }

    private static Card read(FieldReader fields) throws Malformed {
        Card card = new Card(
                fields.nation("nation"),
                fields.object("names", Card::readNames),
                fields.object("signingKey", VerifyKey::read),
                fields.object("sealingKey", SealingKey::read),
                fields.digests("tlsPins", 1, MAX_PINS),
                readEndpoints(fields),
                fields.object("kinds", Card::readKinds),
                fields.truth("practice"),
                fields.whole("serial", 1, MAX_SERIAL),
                fields.instant("issuedAt"));
        if (!card.sealingKey.usable()) {
            throw fields.bad(Reason.NOT_A_CODE, "sealingKey");
        }
        return card;
    }

    private static SortedMap<String, String> readNames(FieldReader fields) throws Malformed {
        TreeMap<String, String> names = new TreeMap<>();
        for (String language : fields.names(MAX_LANGUAGES)) {
            refuseUnless(LANGUAGE, language);
            names.put(language, fields.text(language, MAX_NAME_CHARS));
        }
        return names;
    }

    private static SortedMap<String, List<Integer>> readKinds(FieldReader fields) throws Malformed {
        TreeMap<String, List<Integer>> kinds = new TreeMap<>();
        for (String kind : fields.names(MAX_KINDS)) {
            refuseUnless(Codes.WORD, kind);
            kinds.put(kind, fields.wholes(kind, 1, MAX_VERSIONS, 9999));
        }
        return kinds;
    }

    private static List<URI> readEndpoints(FieldReader fields) throws Malformed {
        List<URI> endpoints = new ArrayList<>();
        for (String text : fields.codes("endpoints", 0, MAX_ENDPOINTS, ENDPOINT)) {
            try {
                endpoints.add(new URI(text));
            } catch (URISyntaxException e) {
                throw fields.bad(Reason.NOT_A_CODE, "endpoints");
            }
        }
        return endpoints;
    }

    private static void refuseUnless(Pattern pattern, String name) throws Malformed {
        if (!pattern.matcher(name).matches()) {
            throw new Malformed(Reason.NOT_A_CODE, "");
        }
    }

    private JsonValue.Builder json() {
        JsonValue.Builder byLanguage = JsonValue.Fields.with();
        names.forEach(byLanguage::put);
        JsonValue.Builder versions = JsonValue.Fields.with();
        for (Map.Entry<String, List<Integer>> kind : kinds.entrySet()) {
            versions.put(kind.getKey(), kind.getValue().stream().map(JsonValue.Whole::new).toList());
        }
        return JsonValue.Fields.with()
                .put("nation", nation.code())
                .put("names", byLanguage.done())
                .put("signingKey", signingKey.jwk())
                .put("sealingKey", sealingKey.jwk())
                .put("tlsPins", tlsPins.stream().map(pin -> new JsonValue.Text(pin.toString())).toList())
                .put("endpoints", endpoints.stream().map(uri -> new JsonValue.Text(uri.toString())).toList())
                .put("kinds", versions.done())
                .put("practice", practice)
                .put("serial", serial)
                .put("issuedAt", issuedAt.toString());
    }
}
