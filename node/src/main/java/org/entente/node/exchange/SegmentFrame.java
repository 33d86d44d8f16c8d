package org.entente.node.exchange;

import java.nio.ByteBuffer;
import org.entente.protocol.Digest;

/**
 * One segment on the wire: digest of the act (32 bytes), part and index (4 bytes each, big endian), then the sealed bytes;
 * none where only the progress is asked for.
 */
record SegmentFrame(Digest act, int part, int index, byte[] sealed) {
    static final int HEAD_BYTES = Digest.LENGTH_BYTES + 2 * Integer.BYTES;

    byte[] bytes() {
        return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                .put(act.bytes())
                .putInt(part)
                .putInt(index)
                .put(sealed)
                .array();
    }

    static SegmentFrame read(byte[] bytes) throws TurnedAway {
        if (bytes.length < HEAD_BYTES || bytes.length > HEAD_BYTES + AttachmentFiles.SEGMENT_BYTES) {
            throw new TurnedAway(TurnedAway.Reason.MALFORMED, Digest.over(bytes));
        }
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        byte[] digest = new byte[Digest.LENGTH_BYTES];
        frame.get(digest);
        int part = frame.getInt();
        int index = frame.getInt();
        byte[] sealed = new byte[frame.remaining()];
        frame.get(sealed);
        return new SegmentFrame(Digest.ofBytes(digest), part, index, sealed);
    }
}
