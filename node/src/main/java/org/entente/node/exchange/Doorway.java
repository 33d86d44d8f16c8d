package org.entente.node.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.protocol.Digest;

/** One thing a partner can come for. */
interface Doorway {
    /** Read at once; small, because a stranger's promise of length is worth nothing. */
    int CHUNK_BYTES = 16 << 10;

    /** The path after {@link ExchangeDoor#ROOT}, up to the next slash. */
    String name();

    /** Serves a caller whose certificate is the partner's; writes the answer. */
    void serve(Peer partner, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway;

    /** All that the caller brought; turned away where it is more than so many bytes, or takes its time to come. */
    static byte[] body(HttpServletRequest request, int limit) throws IOException, TurnedAway {
        long end = System.nanoTime() + Bounds.BODY.toNanos();
        InputStream in = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.write(chunk, 0, read);
            if (body.size() > limit) {
                throw new TurnedAway(TurnedAway.Reason.TOO_LARGE, Digest.over(body.toByteArray()));
            }
            if (System.nanoTime() > end) {
                throw new TurnedAway(TurnedAway.Reason.TOO_SLOW, null);
            }
        }
        return body.toByteArray();
    }
}
