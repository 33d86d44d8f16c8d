package org.entente.node.matters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.exchange.Attachments;

/** Papers that leave with an act: attached when it is begun, sealed when it is released. */
final class DraftPapers {
    /** Its part in the act: nothing can be attached before it. */
    private static final int PART = 1;
    private static final String MEDIA_TYPE = "application/pdf";

    private final Map<String, SealedPaper> papers;
    private final DraftFiles files;
    private final DraftCheck check;
    private final Kinds kinds;
    private final Attachments attachments;
    private final Extraction extraction;

    DraftPapers(List<SealedPaper> papers, DraftFiles files, DraftCheck check, Kinds kinds, Attachments attachments, Extraction extraction) {
        this.papers = papers.stream().collect(Collectors.toMap(SealedPaper::kind, Function.identity()));
        this.files = files;
        this.check = check;
        this.kinds = kinds;
        this.attachments = attachments;
        this.extraction = extraction;
    }

    private Optional<SealedPaper> with(Draft draft) {
        return Optional.ofNullable(papers.get(draft.kind())).filter(paper -> paper.acts().contains(draft.act()));
    }

    /** Whether a file of a draft is the paper that the act leaves with. */
    boolean is(Draft draft, int part) {
        return part == PART && with(draft).isPresent();
    }

    void attach(Draft draft, Instant now) {
        with(draft).ifPresent(paper -> {
            SealedPaper.Made made = paper.made(draft, check.past(kinds.held(draft.kind(), draft.kindVersion()), draft.matter()));
            Extraction.Result read = extraction.read(() -> new ByteArrayInputStream(made.content()), made.content().length);
            Attachments.Staged staged = stage(draft.matter(), made.content());
            files.add(new DraftFiles.Attached(draft.id(), PART, made.name(), MEDIA_TYPE, staged.sizeBytes(), draft.handling(), staged.id(),
                    read.readable(), read.text(), null, made.facts()), now);
        });
    }

    /** Puts the sealed paper in the place of the one that both officers saw; false for an act without any. */
    boolean seal(Draft draft, Instant now) {
        return with(draft).map(paper -> {
            DraftFiles.Attached seen = files.of(draft.id()).stream().filter(file -> file.number() == PART).findFirst()
                    .orElseThrow(() -> new NotDone(NotDone.Reason.CHANGED_SINCE));
            Attachments.Staged sealed = stage(draft.matter(), paper.sealed(content(seen.staged()), draft.body(), now));
            files.replace(draft.id(), PART, sealed.id(), sealed.sizeBytes());
            attachments.discard(seen.staged());
            return true;
        }).orElse(false);
    }

    private Attachments.Staged stage(UUID matter, byte[] content) {
        try {
            return attachments.stage(matter, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(UUID staged) {
        try (InputStream in = attachments.open(staged).orElseThrow(() -> new NotDone(NotDone.Reason.CHANGED_SINCE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
