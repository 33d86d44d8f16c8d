package org.entente.node.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Send;
import org.springframework.stereotype.Component;

/**
 * Carries papers by hand when a link is dead: the same bytes that would cross the wire, in a file. What the answer to it
 * is goes out with the next file the other way.
 */
@Component
public class ParcelFiles {
    private final Peers peers;
    private final Dispatch dispatch;
    private final Intake intake;
    private final Carrier carrier;
    private final Hearing hearing;
    private final Paces paces;

    ParcelFiles(
            Peers peers, Dispatch dispatch, Intake intake, Carrier carrier, Hearing hearing, Paces paces) {
        this.peers = peers;
        this.dispatch = dispatch;
        this.intake = intake;
        this.carrier = carrier;
        this.hearing = hearing;
        this.paces = paces;
    }

    /**
     * What a file brought.
     *
     * @param papers in it
     * @param refused of them, for a typed reason that the answer names
     * @param answer to be carried back, in bytes; empty if there is nothing to say
     */
    public record Brought(int papers, int refused, byte[] answer) {}

    /** Writes what waits for a partner; number of papers. Nothing counts as sent until its receipt comes back. */
    public int out(Nation partner, Path file) throws IOException {
        Peer peer = peer(partner);
        paces.hurry(partner);
        List<Send> sends = new ArrayList<>(intake.due(peer).sends());
        sends.addAll(dispatch.advance(peer, List.of(), true).sends());
        List<byte[]> papers = carrier.pack(peer, sends);
        Files.write(file, Papers.write(papers));
        return papers.size();
    }

    /** Takes in a file from a partner. Its certificate is not needed: every paper in it is signed. */
    public Brought in(Nation partner, Path file) throws IOException {
        Peer peer = peer(partner);
        if (Files.size(file) > Bounds.FILE_BYTES) {
            throw new IOException("larger than a file of papers may be");
        }
        try {
            List<Paper> papers = Papers.read(Files.readAllBytes(file));
            Heard heard = hearing.hear(peer, papers);
            heard.sends().addAll(dispatch.advance(peer, heard.answers(), false).sends());
            List<byte[]> answer = carrier.pack(peer, heard.sends());
            answer.addAll(heard.refusals());
            return new Brought(papers.size(), heard.refusals().size(), Papers.write(answer));
        } catch (TurnedAway e) {
            throw new IOException(e.reason().code(), e);
        }
    }

    private Peer peer(Nation partner) {
        return peers.find(partner)
                .orElseThrow(() -> new CannotBeSent(partner, CannotBeSent.Reason.UNKNOWN_PARTNER));
    }
}
