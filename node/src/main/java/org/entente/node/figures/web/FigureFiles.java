package org.entente.node.figures.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.figures.Export;
import org.entente.node.figures.Figure;
import org.entente.node.figures.Figures;
import org.entente.node.matters.NotDone;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Each figure as a file; its name carries the handling code, as all that leaves does. */
@Controller
class FigureFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Figures figures;
    private final Words words;
    private final OwnNation own;
    private final Clock clock;
    private final AuditTrail trail;

    FigureFiles(Figures figures, Words words, OwnNation own, Clock clock, AuditTrail trail) {
        this.figures = figures;
        this.words = words;
        this.own = own;
        this.clock = clock;
        this.trail = trail;
    }

    @GetMapping("/figures/{name}.csv")
    @Transactional
    public ResponseEntity<byte[]> csv(@PathVariable String name, @RequestParam(required = false) @Nullable Integer year) {
        Figure figure = figure(name, year);
        return file(figure, "csv", CSV, Export.csv(figure, words));
    }

    @GetMapping("/figures/{name}.json")
    @Transactional
    public ResponseEntity<byte[]> json(@PathVariable String name, @RequestParam(required = false) @Nullable Integer year) {
        Figure figure = figure(name, year);
        return file(figure, "json", MediaType.APPLICATION_JSON, Export.json(figure, own.nation().code(), clock.instant()));
    }

    private Figure figure(String name, @Nullable Integer year) {
        if (!Figures.NAMES.contains(name)) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        return figures.of(name, year);
    }

    private ResponseEntity<byte[]> file(Figure figure, String ending, MediaType type, byte[] content) {
        trail.record(Deed.of("figure.exported").about("figure", figure.name()).with("format", ending));
        String name = "entente-" + figure.name() + "-H" + figure.handling() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
