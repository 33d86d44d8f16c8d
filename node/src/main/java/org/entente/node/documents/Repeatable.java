package org.entente.node.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;

/**
 * Takes out of a printed document what differs each time it is printed: the time of the printing and its random
 * identifier. Whoever prints the same sheet gets the same bytes, and needs no more to know that a partner signed the same.
 */
final class Repeatable {
    private static final Pattern PRINTED = Pattern.compile("(?<=<xmp:MetadataDate>)[^<]*(?=</xmp:MetadataDate>)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-F]{32})> <([0-9A-F]{32})>\\]");
    private static final int IDENTIFIER_BYTES = 16;

    private Repeatable() {}

    /** Every byte stays in its place: the table at a document's end says where its parts begin. */
    static byte[] of(byte[] pdf, Instant at) {
        // One character for each byte.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        text = PRINTED.matcher(text).replaceAll(found -> found.group().length() == time.length() ? time : found.group());
        String blank = "0".repeat(2 * IDENTIFIER_BYTES);
        text = identified(text, blank);
        byte[] digest = Digest.over(text.getBytes(StandardCharsets.ISO_8859_1)).bytes();
        return identified(text, HexFormat.of().withUpperCase().formatHex(digest, 0, IDENTIFIER_BYTES)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String identified(String text, String identifier) {
        Matcher found = IDENTIFIER.matcher(text);
        return found.replaceAll("/ID [<" + identifier + "> <" + identifier + ">]");
    }
}
