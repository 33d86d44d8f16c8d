package org.entente.protocol.jose;

import java.util.function.Function;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * How one kind of statement is signed and read: its {@code typ}, its size and its fields. Every statement carries
 * {@code v}; a version above the one known here is refused as such, so that the sender learns that he is ahead.
 *
 * @param type the JWS {@code typ}
 * @param maxBytes of the payload
 * @param writer to the fields, without {@code v}
 * @param reader from the fields, without {@code v}
 */
public record Form<T>(
        String type, int maxBytes, Function<T, JsonValue.Builder> writer, FieldReader.Reading<T> reader) {
    /** The one version of every statement so far. */
    public static final int VERSION = 1;

    private static final int MAX_VERSION = 1_000_000;

    /** What is signed: equal bytes say the same. */
    public byte[] payload(T content) {
        return CanonicalJson.bytes(writer.apply(content).put("v", VERSION).done());
    }

    /**
     * Signs what its reader takes. In a ledger an unreadable statement could neither be sent nor taken back, and its
     * direction would stand still.
     *
     * @throws Unreadable if a reader would refuse it
     * @throws IllegalArgumentException if it is larger than a reader takes
     */
    public Signed<T> sign(T content, SigningKey key) {
        byte[] payload = payload(content);
        if (payload.length > maxBytes) {
            throw new IllegalArgumentException("larger than " + maxBytes + " bytes: " + payload.length);
        }
        Jws jws = Jws.sign(type, payload, key);
        try {
            parse(jws.text());
        } catch (Malformed e) {
            throw new Unreadable(e);
        }
        return new Signed<>(content, jws);
    }

    /** A statement that its own reader would refuse; the message is the reader's reason. */
    public static final class Unreadable extends IllegalArgumentException {
        private Unreadable(Malformed reason) {
            super(reason.getMessage(), reason);
        }
    }

    /** Reads the compact text. The signature is not verified yet. */
    public Signed<T> parse(String text) throws Malformed {
        return read(Jws.parse(text, maxBytes));
    }

    /** Reads a JWS whose type was looked at already. */
    public Signed<T> read(Jws jws) throws Malformed {
        if (!jws.type().equals(type)) {
            throw new Malformed(Reason.WRONG_KIND_OF_STATEMENT, "typ");
        }
        FieldReader fields = new FieldReader(JsonReader.readCanonical(jws.payload(), Limits.ofBytes(maxBytes)));
        if (fields.whole("v", 1, MAX_VERSION) > VERSION) {
            throw new Malformed(Reason.NEWER_VERSION, "v");
        }
        T content;
        try {
            content = reader.from(fields);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Reason.INCONSISTENT, "");
        }
        fields.end();
        return new Signed<>(content, jws);
    }

    /**
     * Reads again what this node verified and stored before.
     *
     * @throws IllegalStateException if the stored text cannot be read: the store is damaged
     */
    public Signed<T> stored(String text) {
        try {
            return parse(text);
        } catch (Malformed e) {
            throw new IllegalStateException("stored statement is damaged", e);
        }
    }
}
