package org.entente.protocol.ledger;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.protocol.Digest;

/**
 * The text of a checkpoint that its signer signs: origin, size and root, a line each.
 *
 * <p>Source: C2SP tlog-checkpoint, without extension lines, which we neither write nor accept.
 *
 * @param origin the log's name, {@code entente/<FROM>/<TO>/<epoch>}
 * @param head size and root
 */
public record CheckpointBody(String origin, TreeHead head) {
    /** Longest origin: two nations and an epoch need less than 40. */
    public static final int MAX_ORIGIN_CHARACTERS = 100;
    /** Longest text: origin, a size of 16 digits, a root of 44 characters, three line ends. */
    public static final int MAX_CHARACTERS = MAX_ORIGIN_CHARACTERS + 16 + 44 + 3;

    private static final Pattern ORIGIN = Pattern.compile("[!-~]{1," + MAX_ORIGIN_CHARACTERS + "}");
    private static final Pattern TEXT = Pattern.compile(
            "([!-~]{1," + MAX_ORIGIN_CHARACTERS + "})\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n");

    public CheckpointBody {
        if (!ORIGIN.matcher(origin).matches() || origin.indexOf('+') >= 0) {
            throw new IllegalArgumentException("not an origin");
        }
    }

    /** The one text of this checkpoint; every line ends with a line feed. */
    public String text() {
        return origin + "\n" + head.size() + "\n"
                + Base64.getEncoder().encodeToString(head.root().bytes()) + "\n";
    }

    /** Reads the text that {@link #text()} writes; anything else is an {@link IllegalArgumentException}. */
    public static CheckpointBody parse(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("longer than a checkpoint: " + text.length() + " characters");
        }
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        Digest root = Digest.ofBytes(Base64.getDecoder().decode(lines.group(3)));
        var body = new CheckpointBody(lines.group(1), new TreeHead(Long.parseLong(lines.group(2)), root));
        if (!body.text().equals(text)) {
            throw new IllegalArgumentException("not the one text form of a checkpoint");
        }
        return body;
    }
}
