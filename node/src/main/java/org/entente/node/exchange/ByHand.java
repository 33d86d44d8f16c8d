package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Send;
import org.springframework.stereotype.Component;

/**
 * The papers of a link, made for a file that a person carries and read from one that a person brought. The delivery
 * machine does not learn the difference: what was carried and also sent is a duplicate, and its receipt is given again.
 */
@Component
class ByHand {
    /** The link's own courier may take what is due between two looks; nobody waits longer than this for his turn. */
    private static final int TURNS = 5;

    private final Peers peers;
    private final Hearing hearing;
    private final Intake intake;
    private final Dispatch dispatch;
    private final Carrier carrier;
    private final Paces paces;

    ByHand(Peers peers, Hearing hearing, Intake intake, Dispatch dispatch, Carrier carrier, Paces paces) {
        this.peers = peers;
        this.hearing = hearing;
        this.intake = intake;
        this.dispatch = dispatch;
        this.carrier = carrier;
        this.paces = paces;
    }

    /** Everything that waits for a receipt, up to a window; empty where nothing waits. */
    byte[] out(Nation partner) throws TurnedAway {
        Peer peer = peer(partner);
        for (int turn = 0; turn < TURNS; turn++) {
            paces.notSent(partner, 0);
            List<Send> sends = new ArrayList<>(intake.due(peer).sends());
            sends.addAll(dispatch.advance(peer, List.of(), true).sends());
            if (!sends.isEmpty()) {
                return Papers.write(carrier.pack(peer, sends));
            }
        }
        return new byte[0];
    }

    /** Takes in what the partner gave; the answer is to be carried back. */
    byte[] in(Nation partner, byte[] papers) throws TurnedAway {
        Peer peer = peer(partner);
        Heard heard = hearing.hear(peer, Papers.read(papers));
        if (!heard.answers().isEmpty()) {
            heard.sends().addAll(dispatch.advance(peer, heard.answers(), false).sends());
        }
        List<byte[]> answer = carrier.pack(peer, heard.sends());
        answer.addAll(heard.refusals());
        return Papers.write(answer);
    }

    private Peer peer(Nation partner) throws TurnedAway {
        Peer peer = peers.find(partner)
                .orElseThrow(() -> new TurnedAway(TurnedAway.Reason.UNKNOWN_PARTNER, null));
        if (peer.suspended()) {
            throw new TurnedAway(TurnedAway.Reason.SUSPENDED_PARTNER, null);
        }
        return peer;
    }
}
