package org.entente.node.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.Parcel;

/**
 * How papers travel, over a link or as a file carried by hand: one a line. A parcel begins with a brace and holds no
 * line end, because its JSON is canonical; a signed statement is a compact JWS. Each line is read for itself, so one
 * damaged paper does not spoil the others.
 */
final class Papers {
    /** Papers in one envelope: a window of parcels and what is said about the other direction. */
    static final int MAX_PAPERS = 128;

    private Papers() {}

    static List<Paper> read(byte[] bytes) throws TurnedAway {
        List<Paper> papers = new ArrayList<>();
        int from = 0;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (papers.size() == MAX_PAPERS) {
                throw new TurnedAway(TurnedAway.Reason.TOO_LARGE, Digest.over(bytes));
            }
            papers.add(readOne(Arrays.copyOfRange(bytes, from, end)));
            from = end + 1;
        }
        return papers;
    }

    private static Paper readOne(byte[] line) {
        try {
            if (line.length > 0 && line[0] == '{') {
                return new Paper.Packed(Parcel.parse(line), Parcel.digest(line));
            }
            return new Paper.Stated(
                    Jws.parse(new String(line, StandardCharsets.US_ASCII), Bounds.STATEMENT_BYTES));
        } catch (Malformed e) {
            return new Paper.Damaged(Digest.over(line), e.reason());
        }
    }

    /** Writes papers that are rendered already. */
    static byte[] write(List<byte[]> papers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                papers.stream().mapToInt(paper -> paper.length + 1).sum());
        for (byte[] paper : papers) {
            out.writeBytes(paper);
            out.write('\n');
        }
        return out.toByteArray();
    }

    static byte[] line(String statement) {
        return statement.getBytes(StandardCharsets.US_ASCII);
    }
}
