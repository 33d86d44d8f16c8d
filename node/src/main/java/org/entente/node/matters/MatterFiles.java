package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.PartVault;
import org.entente.protocol.Digest;
import org.entente.protocol.act.PartEntry;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Attachments of a matter, for those who may see it; each reading is recorded. */
@Transactional
public class MatterFiles {
    /** One attachment, ready to be read; its bytes are verified segment by segment as they come. */
    public record Open(String name, String mediaType, long sizeBytes, int handling, InputStream content) {}

    private final Tables tables;
    private final Attachments attachments;
    private final PartVault vault;
    private final AuditTrail trail;

    MatterFiles(Tables tables, Attachments attachments, PartVault vault, AuditTrail trail) {
        this.tables = tables;
        this.attachments = attachments;
        this.vault = vault;
        this.trail = trail;
    }

    /** Nothing for a file that has not arrived whole, was erased, or belongs to a matter the officer may not see. */
    public Open open(UUID matter, Digest digest, int part) throws IOException {
        HeldAct act = tables.acts().find(digest).filter(found -> found.matter().equals(matter) && part > 0 && part < found.parts().size())
                .orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        PartEntry entry = act.parts().get(part);
        boolean stopped = tables.files().of(matter).stream()
                .anyMatch(read -> read.act().equals(digest) && read.part() == part && read.reading() == FileReadings.Reading.STOPPED);
        if (stopped && !attachments.progress(digest, part).isPresent()) {
            throw new NotDone(NotDone.Reason.FILE_STOPPED);
        }
        InputStream content = attachments.open(digest, part).orElseThrow(() -> new NotDone(NotDone.Reason.NOT_HERE_YET));
        trail.record(Deed.of("attachment.opened").about("act", digest).in(matter).purpose("work-on-matter").with("part", part));
        return new Open(name(digest, part), entry.mediaType(), entry.size(), entry.handling().ordinal(), content);
    }

    private String name(Digest act, int part) {
        JsonNode files = vault.open(act, 0).flatMap(Bodies::read).map(body -> body.path("attachments")).orElse(Bodies.empty());
        for (JsonNode file : files) {
            if (file.path("part").asInt(0) == part) {
                return file.path("name").asString("file");
            }
        }
        return "file-" + part;
    }
}
