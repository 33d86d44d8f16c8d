package org.entente.node.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.node.kernel.DiskFault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a node that cannot be reached fetches the segments that were announced to it. */
@Component
class FetchDoorway implements Doorway {
    static final String NAME = "fetch";

    private final FileRows rows;
    private final AttachmentFiles files;
    private final JdbcClient database;

    FetchDoorway(FileRows rows, AttachmentFiles files, @Qualifier("exchange") JdbcClient database) {
        this.rows = rows;
        this.files = files;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void serve(Peer partner, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway {
        SegmentFrame asked = SegmentFrame.read(Doorway.body(request, SegmentFrame.HEAD_BYTES));
        HeldFile file = rows.unfinished(database, partner.nation(), true).stream()
                .filter(held -> asked.act().equals(held.act()) && asked.part() == held.part())
                .findFirst()
                .orElseThrow(() -> new TurnedAway(TurnedAway.Reason.NOT_FOUND, null));
        if (asked.index() < 0 || asked.index() >= file.segments()) {
            throw new TurnedAway(TurnedAway.Reason.MALFORMED, null);
        }
        byte[] sealed = read(file, asked.index());
        response.setContentLength(sealed.length);
        response.getOutputStream().write(sealed);
    }

    private byte[] read(HeldFile file, int index) {
        try {
            return files.read(file.id(), file.sizeBytes(), index);
        } catch (IOException e) {
            throw new DiskFault(e);
        }
    }
}
