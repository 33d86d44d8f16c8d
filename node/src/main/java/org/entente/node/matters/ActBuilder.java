package org.entente.node.matters;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.OwnKeys;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Signed;
import org.entente.treaty.LawfulBasis;
import org.entente.treaty.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the signed header and the body of an act from what was drafted. */
public final class ActBuilder {
    /** What leaves: the fields, to whom, and how many bytes. */
    public record Preview(ObjectNode content, Recipient recipient, int handling, int bodyBytes, long fileBytes, Author author) {}

    /** An act that is ready to be committed. */
    record Built(Signed<ActHeader> header, SortedSet<Nation> recipients, Body body, ObjectNode content, List<Attachments.Staged> files) {}

    private final Nation own;
    private final boolean fictional;
    private final DraftCheck check;
    private final Kinds kinds;
    private final OwnKeys keys;
    private final Attachments attachments;
    private final SecureRandom random;

    ActBuilder(Nation own, boolean fictional, DraftCheck check, Kinds kinds, OwnKeys keys, Attachments attachments, SecureRandom random) {
        this.own = own;
        this.fictional = fictional;
        this.check = check;
        this.kinds = kinds;
        this.keys = keys;
        this.attachments = attachments;
        this.random = random;
    }

    Nation own() {
        return own;
    }

    Preview preview(Draft draft) {
        if (draft.partner() == null || draft.authority() == null) {
            throw new NotDone(NotDone.Reason.NO_RECIPIENT);
        }
        DraftCheck.Leaving leaving = check.leaving(draft);
        long fileBytes = leaving.files().stream().mapToLong(DraftFiles.Attached::sizeBytes).sum();
        return new Preview(leaving.body(), new Recipient(draft.partner(), draft.authority()), leaving.handling().ordinal(),
                Bodies.write(leaving.body()).length, fileBytes, author(draft));
    }

    Built build(DraftCheck.Leaving leaving, @Nullable Matter held, Set<Digest> seen, Instant now) {
        Draft draft = leaving.draft();
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        Nation partner = Optional.ofNullable(draft.partner()).orElseThrow(() -> new NotDone(NotDone.Reason.NO_RECIPIENT));
        ObjectNode content = leaving.body();
        Body body = Body.of(Bodies.write(content), random);
        List<PartEntry> parts = new ArrayList<>();
        parts.add(body.entry(Bodies.MEDIA_TYPE, Handling.values()[draft.handling()]));
        List<Attachments.Staged> staged = new ArrayList<>();
        for (DraftFiles.Attached file : leaving.files()) {
            Attachments.Staged one = attachments.staged(file.staged()).orElseThrow(() -> new NotDone(NotDone.Reason.CHANGED_SINCE));
            staged.add(one);
            parts.add(one.entry(parts.size(), file.mediaType(), Handling.values()[file.handling()]));
        }
        boolean urgent = held == null
                ? kind.startsClock(draft.act(), content).filter(urgency -> urgency != Urgency.NORMAL).isPresent()
                : held.urgent();
        ActHeader header = new ActHeader(draft.matter(), kind.name(), kind.version(), draft.act(), draft.reference(), author(draft),
                List.of(new Recipient(partner, String.valueOf(draft.authority()))), basis(kind, held, content), leaving.handling(),
                seen.stream().sorted().toList(), parts, now.truncatedTo(ChronoUnit.MILLIS), urgent, fictional);
        return new Built(signed(header), new TreeSet<>(Set.of(partner)), body, content, staged);
    }

    private Signed<ActHeader> signed(ActHeader header) {
        try {
            return ActHeader.FORM.sign(header, keys.signingKey());
        } catch (Form.Unreadable e) {
            throw new NotDone(NotDone.Reason.FAULTS, e.getMessage());
        }
    }

    /** The header shows the matter's basis, of the opening as of every later act. */
    private static Basis basis(Kind kind, @Nullable Matter held, ObjectNode content) {
        if (held != null) {
            return new Basis(held.basis(), Optional.ofNullable(held.iccs()), Optional.ofNullable(held.instrument()));
        }
        LawfulBasis basis = kind.basis(content).orElseThrow(() -> new NotDone(NotDone.Reason.FAULTS));
        return new Basis(basis.type(), Optional.ofNullable(basis.iccs()), Optional.of(content.path("instrument").asString("")));
    }

    private Author author(Draft draft) {
        return new Author(own, draft.unit().authority().code(), draft.authorPost());
    }

    /** The matter as it is before its first act counts. */
    Matter opened(Draft draft, ActHeader header, ObjectNode content, Kind kind, Instant now) {
        Kind.Title title = kind.title(content);
        Recipient to = header.recipients().getFirst();
        return new Matter(draft.matter(), draft.kind(), draft.kindVersion(), draft.reference(), draft.registerYear(), draft.registerNumber(),
                title.text(), title.language(), true, to.nation(), header.author().authority(), to.authority(), draft.unit().code(),
                draft.author(), kind.lifeCycle().initial(), Matter.MustAct.NOBODY, header.handling().ordinal(), header.urgent(),
                title.urgencyReason(), header.basis().type(), header.basis().iccs().orElse(null),
                header.basis().instrument().orElse(null), title.caseNumber(), now, now, 0, Matter.Clock.NONE, fictional, null, null, null, null);
    }
}
