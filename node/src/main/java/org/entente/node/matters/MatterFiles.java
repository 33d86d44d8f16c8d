package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    private final HandlingTerms terms;

    MatterFiles(Tables tables, HandlingTerms terms, Attachments attachments, PartVault vault, AuditTrail trail) {
        this.tables = tables;
        this.terms = terms;
        this.attachments = attachments;
        this.vault = vault;
        this.trail = trail;
    }

    /** What a file is taken out of the node for. */
    public sealed interface Purpose {
        /** To be read at the desk that works on the matter; {@code acknowledged} that the terms were read. */
        record Desk(boolean acknowledged) implements Purpose {}

        /** For a use that a handling code may keep from us. */
        record Beyond(Leave.Use use) implements Purpose {}
    }

    /** What may be done with one attachment, for the page that offers it. */
    public record Uses(boolean acknowledge, List<Leave.Use> open, List<Leave.Use> waiting) {}

    /** The uses of a part and which of them wait for the provider's leave. */
    @Transactional(readOnly = true)
    public Uses uses(HeldAct act, int part) {
        PartEntry entry = act.parts().get(part);
        List<Leave.Use> open = Stream.of(Leave.Use.values()).filter(use -> terms.allows(act, entry.handling().ordinal(), use)).toList();
        return new Uses(terms.wantsAcknowledgement(act, entry), open, Stream.of(Leave.Use.values()).filter(use -> !open.contains(use)).toList());
    }

    /** Nothing for a file that has not arrived whole, was erased, or belongs to a matter the officer may not see. */
    public Open open(UUID matter, Digest digest, int part, Purpose purpose) throws IOException {
        HeldAct act = tables.acts().find(digest).filter(found -> found.matter().equals(matter) && part > 0 && part < found.parts().size())
                .orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        PartEntry entry = act.parts().get(part);
        String why = purpose(act, entry, purpose);
        boolean stopped = tables.files().of(matter).stream()
                .anyMatch(read -> read.act().equals(digest) && read.part() == part && read.reading() == FileReadings.Reading.STOPPED);
        if (stopped && !attachments.progress(digest, part).isPresent()) {
            throw new NotDone(NotDone.Reason.FILE_STOPPED);
        }
        InputStream content = attachments.open(digest, part).orElseThrow(() -> new NotDone(NotDone.Reason.NOT_HERE_YET));
        trail.record(Deed.of("attachment.opened").about("act", digest).in(matter).purpose(why).with("part", part));
        return new Open(name(digest, part), entry.mediaType(), entry.size(), entry.handling().ordinal(), content);
    }

    private String purpose(HeldAct act, PartEntry entry, Purpose purpose) {
        return switch (purpose) {
            case Purpose.Desk desk when terms.wantsAcknowledgement(act, entry) && !desk.acknowledged() ->
                    throw new NotDone(NotDone.Reason.TERMS_UNREAD);
            case Purpose.Desk desk -> desk.acknowledged() ? "work-on-matter-terms-read" : "work-on-matter";
            case Purpose.Beyond(var use) when !terms.allows(act, entry.handling().ordinal(), use) ->
                    throw new NotDone(NotDone.Reason.HANDLING_FORBIDS);
            case Purpose.Beyond(var use) -> use.code();
        };
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
