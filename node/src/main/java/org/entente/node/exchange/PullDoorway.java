package org.entente.node.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.kernel.DeviceTime;
import org.entente.protocol.card.Card;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.jose.Signed;
import org.springframework.stereotype.Component;

/** Where a node that cannot be reached fetches what waits for it; it answers as soon as there is something. */
@Component
class PullDoorway implements Doorway {
    static final String NAME = "pull";
    /** Ends the path of a partner that does not want to wait: it has segments to fetch meanwhile. */
    static final String AT_ONCE = "/now";

    private final Hearing hearing;
    private final Dispatch dispatch;
    private final Carrier carrier;
    private final LinkRows links;
    private final Paces paces;
    private final CardNews cards;
    private final Wake wake;
    private final DeviceTime time;

    PullDoorway(
            Hearing hearing, Dispatch dispatch, Carrier carrier, LinkRows links, Paces paces, CardNews cards, Wake wake,
            DeviceTime time) {
        this.hearing = hearing;
        this.dispatch = dispatch;
        this.carrier = carrier;
        this.links = links;
        this.paces = paces;
        this.cards = cards;
        this.wake = wake;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void serve(Peer partner, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway {
        Heard heard = hearing.hear(partner, Papers.read(PapersDoorway.read(request)));
        links.works(partner.nation());
        boolean patient = !request.getRequestURI().endsWith(AT_ONCE);
        Instant end = time.instant().plus(patient ? Bounds.LONG_POLL : Duration.ZERO);
        Dispatch.Round round = dispatch.advance(partner, heard.answers(), true);
        List<Send> sends = heard.sends();
        sends.addAll(round.sends());
        List<byte[]> papers = fitting(partner, sends);
        papers.addAll(heard.refusals());
        Optional<Signed<Card>> card = cards.due(partner.nation());
        card.ifPresent(newest -> papers.add(Papers.line(newest.text())));
        while (papers.isEmpty() && time.instant().isBefore(end)) {
            rest(partner, round);
            round = dispatch.advance(partner, List.of(), true);
            papers.addAll(fitting(partner, round.sends()));
        }
        PapersDoorway.write(response, papers);
        card.ifPresent(newest -> cards.told(partner.nation(), newest));
    }

    /** As much as one answer holds; a parcel that does not fit any more counts as not sent. */
    private List<byte[]> fitting(Peer partner, List<Send> sends) {
        List<byte[]> papers = new ArrayList<>();
        long bytes = 0;
        for (Send send : sends) {
            List<byte[]> packed = carrier.pack(partner, List.of(send));
            bytes += packed.stream().mapToInt(paper -> paper.length + 1).sum();
            if (bytes > Bounds.ENVELOPE_BYTES && !papers.isEmpty()) {
                if (send instanceof Send.Parcel parcel) {
                    paces.notSent(partner.nation(), parcel.first());
                }
                break;
            }
            papers.addAll(packed);
        }
        return papers;
    }

    private void rest(Peer partner, Dispatch.Round round) {
        long millis = Bounds.LOOK.toMillis();
        if (round.due() != null) {
            millis = Math.clamp(Duration.between(time.instant(), round.due()).toMillis(), 1, millis);
        }
        try {
            wake.await(partner.nation(), millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
