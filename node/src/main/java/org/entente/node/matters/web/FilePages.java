package org.entente.node.matters.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.entente.node.matters.DraftUploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of a draft. */
@Controller
class FilePages {
    private final DraftUploads uploads;

    FilePages(DraftUploads uploads) {
        this.uploads = uploads;
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
