package org.entente.protocol.matter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.entente.protocol.Nation;

/**
 * The identifier of a matter: a UUID of version 8 (RFC 9562) whose first two bytes are the letters of the nation that
 * opened it. So nobody but that nation can open the matter, on any node and in whatever order acts arrive: a second
 * opening act by another nation can never take over what the first one began.
 *
 * <p>Layout: bytes 0–1 nation, 2–5 seconds since 1970 (for the locality of indexes, never used as a time), then 58
 * random bits besides version and variant.
 *
 * @param value the UUID as it stands in headers
 */
public record MatterId(UUID value) implements Comparable<MatterId> {
    private static final int VERSION = 8;

    public MatterId {
        if (value.version() != VERSION || value.variant() != 2) {
            throw new IllegalArgumentException("a matter has a UUID of version 8");
        }
        openerOf(value);
    }

    /** A fresh identifier of a matter that this nation opens. */
    public static MatterId open(Nation opener, Instant now, RandomGenerator random) {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.put(opener.code().getBytes(StandardCharsets.US_ASCII));
        bytes.putInt((int) now.getEpochSecond());
        bytes.putShort((short) (VERSION << 12 | random.nextInt(1 << 12)));
        bytes.putLong(0b10L << 62 | random.nextLong() >>> 2);
        bytes.flip();
        return new MatterId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Reads the 36 characters of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static MatterId parse(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("not the one text form of a UUID");
        }
        return new MatterId(uuid);
    }

    /** The nation that opened the matter. */
    public Nation opener() {
        return openerOf(value);
    }

    private static Nation openerOf(UUID value) {
        long letters = value.getMostSignificantBits() >>> 48;
        return new Nation("" + (char) (letters >>> 8) + (char) (letters & 0xff));
    }

    @Override
    public int compareTo(MatterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
