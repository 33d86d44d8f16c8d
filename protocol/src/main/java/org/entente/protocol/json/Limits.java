package org.entente.protocol.json;

/**
 * How large a document may be before it is read. Units are bytes of UTF-8 and levels of nesting.
 *
 * @param bytes the whole document
 * @param text one string
 * @param depth levels of objects and arrays
 */
public record Limits(int bytes, int text, int depth) {
    /** Levels that any document of this protocol needs, twice over. */
    public static final int DEPTH = 8;

    /** A document in which one string may be as long as the document. */
    public static Limits ofBytes(int bytes) {
        return new Limits(bytes, bytes, DEPTH);
    }
}
