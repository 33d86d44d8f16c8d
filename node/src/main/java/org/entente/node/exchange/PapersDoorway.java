package org.entente.node.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a partner brings papers and gets the answers to them. */
@Component
class PapersDoorway implements Doorway {
    private final Hearing hearing;
    private final Dispatch dispatch;
    private final Carrier carrier;
    private final LinkRows links;
    private final Paces paces;
    private final Transfers transfers;
    private final Wake wake;

    PapersDoorway(
            Hearing hearing, Dispatch dispatch, Carrier carrier, LinkRows links, Paces paces, Transfers transfers, Wake wake) {
        this.hearing = hearing;
        this.dispatch = dispatch;
        this.carrier = carrier;
        this.links = links;
        this.paces = paces;
        this.transfers = transfers;
        this.wake = wake;
    }

    @Override
    public String name() {
        return Carrier.PAPERS;
    }

    @Override
    public void serve(Peer partner, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway {
        Heard heard = hearing.hear(partner, Papers.read(read(request)));
        if (!heard.answers().isEmpty()) {
            heard.sends()
                    .addAll(dispatch.advance(partner, heard.answers(), false).sends());
        }
        List<byte[]> papers = carrier.pack(partner, heard.sends());
        papers.addAll(heard.refusals());
        write(response, papers);
        if (links.cut(partner.nation())) {
            // Who comes to us is there: our own waiting for the link ends.
            paces.hurry(partner.nation());
            transfers.hurry(partner.nation());
            wake.up(partner.nation());
        }
    }

    static byte[] read(HttpServletRequest request) throws IOException, TurnedAway {
        return Doorway.body(request, Bounds.ENVELOPE_BYTES);
    }

    static void write(HttpServletResponse response, List<byte[]> papers) throws IOException {
        byte[] body = Papers.write(papers);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/octet-stream");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
