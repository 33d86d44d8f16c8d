package org.entente.node.officers;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes from a device (RFC 6238 over RFC 4226). SHA-1 and six digits are what every authenticator
 * understands; HMAC-SHA-1 is not touched by SHA-1's collisions.
 */
public final class Totp {
    /** Bytes of a device's secret: the length of the hash, as RFC 4226 recommends. */
    public static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    /** Steps before and after now that are taken: devices run apart, and typing takes time. */
    private static final int WINDOW_STEPS = 1;

    private Totp() {}

    /** The code that a device shows at an instant. */
    public static String at(byte[] secret, Instant instant) {
        return code(secret, step(instant), DIGITS);
    }

    /**
     * The step whose code was typed, if it is within the window and later than the last one used; a code works once.
     */
    static OptionalLong match(byte[] secret, String typed, Instant now, long lastStep) {
        long found = Long.MIN_VALUE;
        for (long step = step(now) - WINDOW_STEPS; step <= step(now) + WINDOW_STEPS; step++) {
            if (same(code(secret, step, DIGITS), typed) && step > lastStep) {
                found = Math.max(found, step);
            }
        }
        return found == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(found);
    }

    static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffff;
        long modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    /** Compares in the same time wherever the first difference is. */
    private static boolean same(String expected, String typed) {
        if (typed.length() != expected.length()) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < expected.length(); i++) {
            difference |= expected.charAt(i) ^ typed.charAt(i);
        }
        return difference == 0;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }
}
