package org.entente.treaty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one of two people says about a flagged text. It holds for these words alone: another text has another digest and
 * is asked about anew.
 *
 * @param text {@link #digest(String)} of it
 * @param by whose word it is; both are needed, and they are two people
 * @param outcome what he found
 */
public record WishReview(String text, Reader by, Outcome outcome) {
    /** Who reads a flagged text. */
    public enum Reader {
        /** An officer who may release and did not write it. */
        SECOND_OFFICER,
        /** Oversight, which writes and releases nothing. */
        OVERSIGHT
    }

    /** What a reader finds. */
    public enum Outcome {
        /** Nobody is sought for what he says, believes, joins or is born as. */
        ORDINARY,
        /** It asks for what no cooperation may bring. */
        PROTECTED
    }

    /** SHA-256 over the UTF-8 bytes of the text as it is, in lower-case hexadecimal. */
    public static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
