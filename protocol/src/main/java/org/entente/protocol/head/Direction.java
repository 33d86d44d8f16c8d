package org.entente.protocol.head;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.protocol.Nation;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * One way between two nations, in one epoch: what one append-only log holds.
 *
 * @param from who appends and signs checkpoints
 * @param to who mirrors and signs receipts
 * @param epoch from 1; a new one is opened by two people after a divergence
 */
public record Direction(Nation from, Nation to, int epoch) {
    /** Far more than two people could ever open. */
    public static final int MAX_EPOCH = 9_999;

    private static final Pattern ORIGIN = Pattern.compile("entente/([A-Z]{2})/([A-Z]{2})/([1-9][0-9]{0,3})");

    public Direction {
        if (from.equals(to) || epoch < 1 || epoch > MAX_EPOCH) {
            throw new IllegalArgumentException("no direction " + from + "/" + to + "/" + epoch);
        }
    }

    /** The log's name in its checkpoints. */
    public String origin() {
        return "entente/" + from + "/" + to + "/" + epoch;
    }

    /** Reads what {@link #origin()} writes. */
    public static Direction parse(String origin) throws Malformed {
        Matcher parts = ORIGIN.matcher(origin);
        if (!parts.matches() || parts.group(1).equals(parts.group(2))) {
            throw new Malformed(Reason.NOT_A_CODE, "origin");
        }
        return new Direction(
                new Nation(parts.group(1)), new Nation(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    public static Direction read(FieldReader fields) throws Malformed {
        return new Direction(
                fields.nation("from"), fields.nation("to"), (int) fields.whole("epoch", 1, MAX_EPOCH));
    }

    public JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("from", from.code())
                .put("to", to.code())
                .put("epoch", epoch)
                .done();
    }
}
