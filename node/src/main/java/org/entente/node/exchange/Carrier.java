package org.entente.node.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.entente.protocol.delivery.Send;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries what is due to one partner and takes in what comes back, until nothing is left to say. */
@Component
class Carrier {
    static final String PAPERS = "papers";
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final Dispatch dispatch;
    private final Packing packing;
    private final Hearing hearing;
    private final PeerCalls calls;
    private final Transfers transfers;

    Carrier(Dispatch dispatch, Packing packing, Hearing hearing, PeerCalls calls, Transfers transfers) {
        this.dispatch = dispatch;
        this.packing = packing;
        this.hearing = hearing;
        this.calls = calls;
        this.transfers = transfers;
    }

    /** One round trip after the other; when to come again at the latest. */
    Dispatch.Round carry(Peer partner, Dispatch.Round first) throws CarrierFault {
        Deque<Send> queue = new ArrayDeque<>(first.sends());
        Dispatch.Round last = first;
        boolean attachments = false;
        boolean rubbish = false;
        while (!queue.isEmpty()) {
            Send send = queue.removeFirst();
            if (send instanceof Send.Attachments) {
                attachments = true;
                continue;
            }
            List<byte[]> papers = packing.pack(partner, send);
            if (papers.isEmpty()) {
                continue;
            }
            PeerCalls.Answer answer = calls.post(
                    partner,
                    ExchangeDoor.ROOT + PAPERS,
                    Papers.write(papers),
                    Bounds.ANSWER,
                    Bounds.ENVELOPE_BYTES);
            Heard heard = hear(partner, answer.body());
            rubbish |= !heard.refusals().isEmpty();
            queue.addAll(heard.sends());
            last = dispatch.advance(partner, heard.answers(), true);
            queue.addAll(last.sends());
        }
        if (rubbish) {
            // What could be read counts; but a partner who answers so does not take what waits, and people must see it.
            throw new CarrierFault(CarrierFault.Kind.ANSWER_NOT_READABLE, "papers", null);
        }
        if (attachments) {
            bringFiles(partner);
        }
        return new Dispatch.Round(List.of(), last.due());
    }

    /** A file that is not taken is tried again later; the link itself works, as the acts before it showed. */
    private void bringFiles(Peer partner) throws CarrierFault {
        try {
            transfers.push(partner);
        } catch (CarrierFault fault) {
            if (fault.linkIsCut()) {
                throw fault;
            }
            LOG.warn("an attachment for {} waits: {}", partner.nation(), fault.code());
        }
    }

    Heard hear(Peer partner, byte[] envelope) throws CarrierFault {
        try {
            return hearing.hear(partner, Papers.read(envelope));
        } catch (TurnedAway e) {
            throw new CarrierFault(CarrierFault.Kind.ANSWER_NOT_READABLE, e.reason().code(), e);
        }
    }

    /** All that these messages come to, rendered for one envelope. */
    List<byte[]> pack(Peer partner, List<Send> sends) {
        List<byte[]> papers = new ArrayList<>();
        sends.forEach(send -> papers.addAll(packing.pack(partner, send)));
        return papers;
    }
}
