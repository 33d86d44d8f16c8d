package org.entente.protocol.jose;

import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Base64Url;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/** Octet key pairs as JSON (RFC 8037). The canonical form of the public members is also what RFC 7638 hashes. */
final class Jwk {
    static final String ED25519 = "Ed25519";
    static final String X25519 = "X25519";
    private static final Pattern OKP = Pattern.compile("OKP");
    private static final int KEY_BYTES = 32;

    private Jwk() {}

    static JsonValue.Fields of(String curve, byte[] point) {
        return JsonValue.Fields.with()
                .put("crv", curve)
                .put("kty", "OKP")
                .put("x", Base64Url.encode(point))
                .done();
    }

    static byte[] read(FieldReader jwk, String curve) throws Malformed {
        jwk.code("kty", OKP);
        jwk.code("crv", Pattern.compile(curve));
        byte[] point = jwk.bytes("x", KEY_BYTES);
        if (point.length != KEY_BYTES) {
            throw jwk.bad(Malformed.Reason.OUT_OF_RANGE, "x");
        }
        return point;
    }

    static Digest thumbprint(String curve, byte[] point) {
        return Digest.over(CanonicalJson.bytes(of(curve, point)));
    }
}
