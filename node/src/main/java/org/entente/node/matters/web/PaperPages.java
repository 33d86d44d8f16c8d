package org.entente.node.matters.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.node.matters.Draft;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterFiles;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.Papers;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Words;
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

/** What came by another channel, from its draft to what became of it. */
@Controller
class PaperPages {
    private final Papers papers;
    private final Drafts drafts;
    private final MatterReading reading;
    private final Words words;

    PaperPages(Papers papers, Drafts drafts, MatterReading reading, Words words) {
        this.papers = papers;
        this.drafts = drafts;
        this.reading = reading;
        this.words = words;
    }

    @PostMapping("/drafts/{id}/register")
    String register(@PathVariable UUID id) {
        Draft draft = drafts.get(id);
        return papers.register(id).isPresent() ? "redirect:/drafts/" + id + "/check" : "redirect:/matters/" + draft.matter();
    }

    /** The step is written in the words of whoever notes it, beside what he says of it. */
    @PostMapping("/matters/{id}/paper/note")
    String note(@PathVariable UUID id, @RequestParam String act, @RequestParam(defaultValue = "") String note) {
        Matter matter = reading.get(id);
        Kind kind = reading.kind(matter);
        boolean known = kind.lifeCycle().acts().contains(act);
        String said = note.isBlank() || !known ? "" : words.say(Phrase.of(kind.words() + ".act." + act)) + ": " + note.strip();
        papers.note(id, act, said);
        return "redirect:/matters/" + id;
    }

    @GetMapping("/matters/{id}/paper/{number}")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID id, @PathVariable int number) throws IOException {
        MatterFiles.Open file = papers.open(id, number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("H" + file.handling() + "-" + file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(file.content()));
    }
}
