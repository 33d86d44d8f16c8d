package org.entente.bench.node;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.bench.Body;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftUploads;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Releases;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A desk with one officer who writes and one who releases; all they ask about is invented. */
final class Desk {
    private static final String OWN = "ORG-VN-DB";
    private static final String THEIRS = "ORG-LA-PSL";
    private static final Nation PARTNER = new Nation("LA");

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicLong number = new AtomicLong();
    private final Officer author = officer("author", Role.OFFICER);
    private final Officer releaser = officer("releaser", Role.RELEASING_OFFICER);
    private final Drafts drafts;
    private final Releases releases;
    private final DraftUploads uploads;
    private final CurrentOfficer current;
    private volatile String lastMatter = "";

    Desk(ApplicationContext context) {
        drafts = context.getBean(Drafts.class);
        releases = context.getBean(Releases.class);
        uploads = context.getBean(DraftUploads.class);
        current = context.getBean(CurrentOfficer.class);
    }

    /** A draft that waits for its release. */
    record Ready(UUID draft, int version) {}

    Ready draft() throws Exception {
        return draft(null);
    }

    /** The same with a file, which the node seals and reads on the way. */
    Ready draft(@Nullable Path file) throws Exception {
        return current.as(author, () -> {
            Draft begun = drafts.open("request", 1, "ask");
            if (file != null) {
                uploads.add(begun.id(), "image-of-a-disk.bin", file, 0);
                uploads.explain(begun.id(), 1, "The image of a disk, to be read by the laboratory");
            }
            Drafts.Change change = new Drafts.Change(PARTNER, THEIRS, begun.reference(), 0, body(), "");
            Draft written = drafts.save(begun.id(), change);
            drafts.handIn(written.id()).ifPresent(report -> {
                throw new IllegalStateException("the bench's own act cannot be handed in: " + report);
            });
            return new Ready(written.id(), drafts.get(written.id()).version());
        });
    }

    HeldAct release(Ready ready) throws Exception {
        HeldAct act = current.as(releaser, () -> releases.release(ready.draft(), ready.version(), ""));
        lastMatter = act.matter().toString();
        return act;
    }

    /** A matter that was really exchanged. */
    String lastMatter() {
        return lastMatter;
    }

    /** A request of exactly {@link Body#BYTES}, with a plate of its own, so that none looks like one asked before. */
    private ObjectNode body() {
        long one = number.incrementAndGet();
        ObjectNode body = json.readValue("""
                {"title": {"lang": "en", "text": "Owner of a lorry seen at a border market"}, "purpose": "investigate",
                 "basis": {"type": "offence", "iccs": "060121", "case": "FIC-DB-2025-014",
                   "conduct": "Methamphetamine tablets carried over the border hidden in a lorry", "answer": "ordinary",
                   "answerReason": "Carrying tablets for sale is a crime whoever does it"},
                 "instrument": "AG-DRUG-MOU2", "vehicles": [{"plate": "FIC %09d", "type": "lorry", "colour": "white"}],
                 "questions": [{"lang": "en", "text": ""}], "urgency": {"level": "normal"}}""".formatted(one), ObjectNode.class);
        ObjectNode question = (ObjectNode) body.path("questions").path(0);
        int missing = Body.BYTES - json.writeValueAsBytes(body).length;
        question.put("text", Body.text(one, missing));
        return body;
    }

    private static Officer officer(String name, Role role) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
        return new Officer(id, name, "Bench " + name, new UnitCode(OWN + ".DESK"), "DESK-1", Set.of(role), Language.EN,
                Officer.State.ACTIVE, Set.of());
    }
}
