package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.Attachments;
import org.entente.node.officers.CurrentOfficer;
import org.springframework.transaction.annotation.Transactional;

/** Files attached to drafts: taken in sealed, and read so that the releasing officer sees their text. */
@Transactional
public class DraftUploads {
    private final DraftRows rows;
    private final DraftFiles files;
    private final Attachments attachments;
    private final Extraction extraction;
    private final DraftPapers papers;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;

    /** Files that do something when opened. Evidence of that sort travels inside an archive, which nobody opens by mistake. */
    private static final Set<String> FORBIDDEN = Set.of("application/x-msdownload", "application/x-dosexec", "application/x-elf",
            "application/x-executable", "application/x-sharedlib", "application/x-object", "application/x-mach-o", "application/x-sh",
            "application/x-msi", "application/java-vm", "text/html", "application/xhtml+xml", "image/svg+xml");

    /** What a page shows of a file. */
    public record Shown(int number, String name, String mediaType, long sizeBytes, int handling, boolean readable, String extract, String because) {}

    DraftUploads(DraftRows rows, DraftFiles files, Attachments attachments, Extraction extraction, DraftPapers papers,
            CurrentOfficer current, Clock clock, AuditTrail trail) {
        this.rows = rows;
        this.files = files;
        this.attachments = attachments;
        this.extraction = extraction;
        this.papers = papers;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
    }

    public List<Shown> of(UUID draft) {
        return files.of(draft).stream()
                .map(file -> new Shown(file.number(), file.name(), file.mediaType(), file.sizeBytes(), file.handling(), file.readable(),
                        file.extract() == null ? "" : file.extract(), file.unreadableBecause() == null ? "" : file.unreadableBecause()))
                .toList();
    }

    /** Takes a file in. It was received whole into {@code content}, which the caller removes. */
    public void add(UUID id, String name, Path content, int handling) {
        Draft draft = writable(id);
        Extraction.Result read;
        try (InputStream in = Files.newInputStream(content)) {
            read = extraction.read(content);
            if (FORBIDDEN.contains(read.mediaType())) {
                throw new NotDone(NotDone.Reason.FILE_FORBIDDEN);
            }
            if (!FileNames.fits(name, read.mediaType())) {
                throw new NotDone(NotDone.Reason.FILE_NOT_AS_NAMED, FileNames.ending(name), read.mediaType());
            }
            Attachments.Staged staged = attachments.stage(draft.matter(), in);
            int number = files.of(id).size() + 1;
            files.add(new DraftFiles.Attached(id, number, tidy(name), read.mediaType(), staged.sizeBytes(), handling, staged.id(), read.readable(),
                    read.text(), null, null), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trail.record(Deed.of("draft.file-added").about("draft", id).with("readable", read.readable()));
    }

    public void remove(UUID id, int number) {
        if (papers.is(writable(id), number)) {
            throw new NotDone(NotDone.Reason.PAPER_STAYS);
        }
        files.of(id).stream().filter(file -> file.number() == number).findFirst().ifPresent(file -> {
            files.remove(id, number);
            attachments.discard(file.staged());
            trail.record(Deed.of("draft.file-removed").about("draft", id));
        });
    }

    /** Why a file that nobody can read leaves all the same. */
    public void explain(UUID id, int number, String because) {
        writable(id);
        files.explain(id, number, because.strip());
    }

    /** One file of a draft, ready to be read by whoever may see the draft: what leaves is looked at before it leaves. */
    @Transactional(readOnly = true)
    public Optional<MatterFiles.Open> open(UUID id, int number) throws IOException {
        for (DraftFiles.Attached file : files.of(id)) {
            if (file.number() == number) {
                return attachments.open(file.staged())
                        .map(content -> new MatterFiles.Open(file.name(), file.mediaType(), file.sizeBytes(), file.handling(), content));
            }
        }
        return Optional.empty();
    }

    private Draft writable(UUID id) {
        return rows.writable(id, current.get().id());
    }

    /** A name as it is shown: the last part of a path, without characters that deceive the eye. */
    private static String tidy(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(plain.length(), 120));
    }
}
