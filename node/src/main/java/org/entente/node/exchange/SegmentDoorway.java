package org.entente.node.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Malformed;
import org.springframework.stereotype.Component;

/** Where a partner brings segments. The answer is the index wanted next (4 bytes), or the signed completion. */
@Component
class SegmentDoorway implements Doorway {
    static final String NAME = "segment";

    private final SegmentTaking taking;

    SegmentDoorway(SegmentTaking taking) {
        this.taking = taking;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void serve(Peer partner, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway {
        byte[] body = Doorway.body(request, Bounds.SEGMENT_BYTES);
        SegmentFrame frame = SegmentFrame.read(body);
        try {
            SegmentTaking.Standing standing =
                    taking.take(partner, frame.act(), frame.part(), frame.index(), frame.sealed());
            String completion = standing.completion();
            byte[] answer = completion == null
                    ? ByteBuffer.allocate(Integer.BYTES).putInt(standing.next()).array()
                    : Papers.line(completion);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (Malformed e) {
            throw new TurnedAway(TurnedAway.Reason.MALFORMED, Digest.over(body));
        }
    }
}
