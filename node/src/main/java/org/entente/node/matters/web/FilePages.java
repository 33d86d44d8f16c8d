package org.entente.node.matters.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.entente.node.matters.DraftUploads;
import org.entente.node.matters.Leave;
import org.entente.node.matters.MatterFiles;
import org.entente.node.matters.NotDone;
import org.entente.protocol.Digest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of drafts and of matters. */
@Controller
class FilePages {
    private final DraftUploads uploads;
    private final MatterFiles files;

    FilePages(DraftUploads uploads, MatterFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** Always as a download of bytes: what a partner sent is never drawn inside the desk's own pages. */
    @GetMapping("/matters/{id}/files/{act}/{part}")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID id, @PathVariable String act, @PathVariable int part,
            @RequestParam(defaultValue = "desk") String use, @RequestParam(defaultValue = "") String terms) throws IOException {
        return download(files.open(id, digest(act), part, purpose(use, terms)));
    }

    /** What would leave with a draft, for its author and for whoever decides on it. */
    @GetMapping("/drafts/{id}/files/{number}")
    ResponseEntity<InputStreamResource> drafted(@PathVariable UUID id, @PathVariable int number) throws IOException {
        return download(uploads.open(id, number).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_DRAFT)));
    }

    private static ResponseEntity<InputStreamResource> download(MatterFiles.Open file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("H" + file.handling() + "-" + file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(file.content()));
    }

    /** A use that no code knows is the strictest one there is. */
    private static MatterFiles.Purpose purpose(String use, String terms) {
        return switch (use) {
            case "desk" -> new MatterFiles.Purpose.Desk(terms.equals("read"));
            case "evidential" -> new MatterFiles.Purpose.Beyond(Leave.Use.EVIDENTIAL);
            case "onward" -> new MatterFiles.Purpose.Beyond(Leave.Use.ONWARD);
            default -> new MatterFiles.Purpose.Beyond(Leave.Use.OTHER_PURPOSE);
        };
    }

    private static Digest digest(String text) {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
    }

    @PostMapping("/drafts/{id}/files/add")
    String add(@PathVariable UUID id, @RequestParam("file") MultipartFile file, @RequestParam(name = "file-handling", defaultValue = "0") int handling)
            throws IOException {
        if (!file.isEmpty()) {
            Path content = Files.createTempFile("entente-upload-", null);
            try {
                file.transferTo(content);
                uploads.add(id, String.valueOf(file.getOriginalFilename()), content, Math.clamp(handling, 0, 3));
            } finally {
                Files.deleteIfExists(content);
            }
        }
        return "redirect:/drafts/" + id + "/files";
    }

    @PostMapping("/drafts/{id}/files/{number}/remove")
    String remove(@PathVariable UUID id, @PathVariable int number) {
        uploads.remove(id, number);
        return "redirect:/drafts/" + id + "/files";
    }

    @PostMapping("/drafts/{id}/files/{number}/explain")
    String explain(@PathVariable UUID id, @PathVariable int number, @RequestParam String because) {
        uploads.explain(id, number, because);
        return "redirect:/drafts/" + id + "/files";
    }
}
