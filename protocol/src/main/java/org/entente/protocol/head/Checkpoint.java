package org.entente.protocol.head;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.CheckpointBody;
import org.entente.protocol.ledger.TreeHead;

/**
 * The head of a direction as its sender signed it: a C2SP signed note (signed-note, tlog-checkpoint) with one Ed25519
 * signature, named after the origin.
 */
public final class Checkpoint {
    /** Longest text: body, dash, origin, 68 bytes of hash and signature in base64. */
    public static final int MAX_CHARS = CheckpointBody.MAX_CHARACTERS + 4 + CheckpointBody.MAX_ORIGIN_CHARACTERS + 92;

    private static final Pattern NOTE = Pattern.compile("((?:[^\n]+\n){3})\n\u2014 ([^ \n]+) ([A-Za-z0-9+/]{91}=)\n");
    private static final byte ED25519 = 0x01;
    private static final int HASH_BYTES = 4;
    private static final int SIGNED_BYTES = HASH_BYTES + 64;

    private final Direction direction;
    private final TreeHead head;
    private final byte[] signature;

    private Checkpoint(Direction direction, TreeHead head, byte[] signature) {
        this.direction = direction;
        this.head = head;
        this.signature = signature;
    }

    public static Checkpoint sign(Direction direction, TreeHead head, SigningKey key) {
        byte[] hash = keyHash(direction.origin(), key.verifyKey());
        byte[] signed = Arrays.copyOf(hash, SIGNED_BYTES);
        System.arraycopy(key.sign(body(direction, head)), 0, signed, HASH_BYTES, SIGNED_BYTES - HASH_BYTES);
        return new Checkpoint(direction, head, signed);
    }

    /** Reads the signed note. The signature is not verified yet. */
    public static Checkpoint parse(String text) throws Malformed {
        if (text.length() > MAX_CHARS) {
            throw new Malformed(Reason.TOO_LARGE, "checkpoint");
        }
        Matcher note = NOTE.matcher(text);
        if (!note.matches()) {
            throw new Malformed(Reason.NOT_CANONICAL, "checkpoint");
        }
        try {
            CheckpointBody body = CheckpointBody.parse(note.group(1));
            Checkpoint checkpoint = new Checkpoint(
                    Direction.parse(body.origin()), body.head(), Base64.getDecoder().decode(note.group(3)));
            if (!note.group(2).equals(body.origin()) || !checkpoint.text().equals(text)) {
                throw new Malformed(Reason.NOT_CANONICAL, "checkpoint");
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            throw new Malformed(Reason.NOT_CANONICAL, "checkpoint");
        }
    }

    /** Refuses unless this key signed it. */
    public void verify(VerifyKey key) throws Malformed {
        if (!signedWith(key)) {
            throw new Malformed(Reason.UNKNOWN_KEY, "checkpoint");
        }
        if (!key.verifies(body(direction, head), Arrays.copyOfRange(signature, HASH_BYTES, SIGNED_BYTES))) {
            throw new Malformed(Reason.WRONG_SIGNATURE, "checkpoint");
        }
    }

    /** Whether the key hash names this key: a hint of four bytes, not a proof. */
    public boolean signedWith(VerifyKey key) {
        return Arrays.equals(
                keyHash(direction.origin(), key), 0, HASH_BYTES, signature, 0, HASH_BYTES);
    }

    /** The signed note as it crosses the border. */
    public String text() {
        String origin = direction.origin();
        return new CheckpointBody(origin, head).text() + "\n\u2014 " + origin + " "
                + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    public Direction direction() {
        return direction;
    }

    public TreeHead head() {
        return head;
    }

    private static byte[] body(Direction direction, TreeHead head) {
        return new CheckpointBody(direction.origin(), head).text().getBytes(StandardCharsets.US_ASCII);
    }

    /** signed-note: the first four bytes of SHA-256(name || 0x0A || 0x01 || public key). */
    private static byte[] keyHash(String name, VerifyKey key) {
        byte[] tag = {'\n', ED25519};
        Digest hash = Digest.over(name.getBytes(StandardCharsets.US_ASCII), tag, key.bytes());
        return Arrays.copyOf(hash.bytes(), HASH_BYTES);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Checkpoint other && text().equals(other.text());
    }

    @Override
    public int hashCode() {
        return head.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
