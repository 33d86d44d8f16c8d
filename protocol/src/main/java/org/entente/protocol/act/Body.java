package org.entente.protocol.act;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Seal;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * A body in the clear, with its salt. Draw the salt, take the commitment into the header, sign, then seal for each
 * recipient nation; the receiver opens against the header.
 */
public record Body(Salt salt, byte[] plaintext) {
    /** The {@code typ} of a sealed body. */
    static final String TYPE = "entente-part+jwe";

    /** A body with a fresh salt. */
    public static Body of(byte[] plaintext, SecureRandom random) {
        if (plaintext.length > PartEntry.MAX_BODY_BYTES) {
            throw new IllegalArgumentException("larger than a body may be: " + plaintext.length);
        }
        return new Body(Salt.generate(random), plaintext);
    }

    public Digest commitment() {
        return Commitment.to(salt, plaintext);
    }

    /** What the header says of this body. */
    public PartEntry entry(String mediaType, Handling handling) {
        return new PartEntry(0, PartEntry.Role.BODY, mediaType, plaintext.length, handling, commitment());
    }

    /** The compact JWE for one recipient nation. */
    public String seal(UUID matter, Nation recipient, Sealer sealer) {
        return sealer.seal(bytes(), Binding.of(TYPE, matter, 0, recipient));
    }

    /** Opens what was sealed for this nation and checks it against what the header says of it. */
    public static Body open(String sealed, ActHeader header, Nation recipient, OpeningKey key) throws Malformed {
        if (header.parts().isEmpty() || header.parts().getFirst().role() != PartEntry.Role.BODY) {
            throw new Malformed(Reason.INCONSISTENT, "parts");
        }
        byte[] opened = Seal.open(
                sealed,
                Binding.of(TYPE, header.matter(), 0, recipient),
                key,
                Salt.LENGTH_BYTES + PartEntry.MAX_BODY_BYTES);
        return ofBytes(opened, header.parts().getFirst());
    }

    /** Salt and plaintext, one after the other: what is sealed, and what an export holds. */
    public byte[] bytes() {
        byte[] salted = Arrays.copyOf(salt.bytes(), Salt.LENGTH_BYTES + plaintext.length);
        System.arraycopy(plaintext, 0, salted, Salt.LENGTH_BYTES, plaintext.length);
        return salted;
    }

    /** Reads what {@link #bytes()} wrote and checks it against what the header says of it. */
    public static Body ofBytes(byte[] salted, PartEntry entry) throws Malformed {
        if (salted.length != Salt.LENGTH_BYTES + entry.size()) {
            throw new Malformed(Reason.COMMITMENT_WRONG, "size");
        }
        Body body = new Body(
                Salt.ofBytes(Arrays.copyOf(salted, Salt.LENGTH_BYTES)),
                Arrays.copyOfRange(salted, Salt.LENGTH_BYTES, salted.length));
        if (!body.commitment().equals(entry.commitment())) {
            throw new Malformed(Reason.COMMITMENT_WRONG, "commitment");
        }
        return body;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Body other && salt.equals(other.salt) && Arrays.equals(plaintext, other.plaintext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(plaintext);
    }

    /** Nothing of the content: a body that is logged by accident gives nothing away. */
    @Override
    public String toString() {
        return "body of " + plaintext.length + " bytes";
    }
}
