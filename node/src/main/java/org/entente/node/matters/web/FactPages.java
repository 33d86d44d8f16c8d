package org.entente.node.matters.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.node.matters.Bundles;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.RecordImport;
import org.entente.node.matters.RecordSchema;
import org.entente.node.matters.RecordTable;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Facts that happened before: what partners told us and waits for our word, and a record of ours to be told. */
@Controller
class FactPages {
    /** Facts of one page; a bundle takes all of them, shown or not. */
    private static final int SHOWN = 100;

    /** Facts of one bundle of confirmations: the largest record that was thought of, a hundredfold one, and some. */
    private static final int MOST = 20_000;

    private static final YAMLMapper YAML = new YAMLMapper();

    private final RecordImport records;
    private final Partners partners;
    private final Authorities authorities;
    private final OwnNation own;
    private final MatterReading matters;
    private final Naming naming;
    private final Words words;
    private final CurrentOfficer current;

    FactPages(RecordImport records, Partners partners, Authorities authorities, OwnNation own, MatterReading matters, Naming naming, Words words,
            CurrentOfficer current) {
        this.records = records;
        this.partners = partners;
        this.authorities = authorities;
        this.own = own;
        this.matters = matters;
        this.naming = naming;
        this.words = words;
        this.current = current;
    }

    /** What one partner told and nobody of ours has answered. */
    record Told(SideView side, int count, List<Matter> first) {}

    @GetMapping("/facts")
    String facts(Model model) {
        List<Told> told = partners.all().stream().map(this::told).filter(one -> one.count() > 0).toList();
        model.addAttribute("told", told);
        fill(model);
        return "matters/facts";
    }

    private void fill(Model model) {
        model.addAttribute("partners", partners.all().stream().map(partner -> naming.side(partner.nation())).toList());
        model.addAttribute("sections", RecordTable.SECTIONS);
        model.addAttribute("handling", HandlingView.list(0));
    }

    private Told told(Partner partner) {
        List<java.util.UUID> all = records.unconfirmed(partner.nation(), MOST);
        return new Told(naming.side(partner.nation()), all.size(), matters.list(all.stream().limit(SHOWN).toList()));
    }

    @PostMapping("/facts/confirm")
    String confirm(@RequestParam String nation, RedirectAttributes after) {
        Nation partner = partner(nation);
        Bundles.Outcome outcome = records.confirm(words.say("matters.facts.confirming", naming.side(partner).nation()), partner,
                records.unconfirmed(partner, MOST));
        after.addFlashAttribute("handedIn", outcome.acts());
        after.addFlashAttribute("left", outcome.left());
        return "redirect:/facts";
    }

    /** Says what would happen, object by object; nothing is written. */
    @PostMapping("/facts/look")
    String look(@RequestParam String nation, @RequestParam MultipartFile record, @RequestParam(defaultValue = "") String section, Model model)
            throws IOException {
        if (!section.isEmpty()) {
            table(section, record.getBytes(), partner(nation), model);
            return "matters/facts";
        }
        String text = new String(record.getBytes(), StandardCharsets.UTF_8);
        show(text, partner(nation), model);
        return "matters/facts";
    }

    private void table(String section, byte[] file, Nation partner, Model model) {
        Optional<RecordTable> table = RecordTable.read(section, file);
        List<RecordTable.Fault> faults = table.map(RecordTable::faults).orElse(List.of());
        if (table.isPresent() && faults.isEmpty()) {
            show(table.get().record().toString(), partner, model);
            return;
        }
        fill(model);
        model.addAttribute("told", List.of());
        model.addAttribute(table.isEmpty() ? "unreadable" : "cells", table.isEmpty() ? true : faults);
    }

    /** The first row of a table, for whoever fills one in. */
    @GetMapping("/facts/table/{section}.csv")
    ResponseEntity<String> template(@PathVariable String section) {
        if (!RecordTable.SECTIONS.contains(section)) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(section + ".csv").build().toString())
                // Without this mark a spreadsheet takes the letters of Vietnam and Laos for those of western Europe.
                .body("\ufeff" + RecordTable.header(section) + "\r\n");
    }

    private void show(String text, Nation partner, Model model) {
        fill(model);
        model.addAttribute("told", List.of());
        JsonNode record = read(text);
        if (record.isMissingNode()) {
            model.addAttribute("unreadable", true);
            return;
        }
        List<RecordSchema.Fault> faults = RecordSchema.check(record);
        if (!faults.isEmpty()) {
            model.addAttribute("faults", faults);
            return;
        }
        List<RecordImport.Line> lines = records.look(record, partner);
        Map<RecordImport.Fate, Long> counts = new EnumMap<>(RecordImport.Fate.class);
        Arrays.stream(RecordImport.Fate.values()).forEach(fate -> counts.put(fate, lines.stream().filter(line -> line.fate() == fate).count()));
        model.addAttribute("lines", lines);
        model.addAttribute("counts", counts);
        model.addAttribute("record", text);
        model.addAttribute("nation", partner.code());
    }

    @PostMapping("/facts/bring")
    String bring(@RequestParam String nation, @RequestParam String record, Model model, RedirectAttributes after) {
        Nation partner = partner(nation);
        JsonNode read = read(record);
        if (read.isMissingNode() || !RecordSchema.check(read).isEmpty()) {
            show(record, partner, model);
            return "matters/facts";
        }
        String authority = ministryOf(partner);
        List<Bundles.Outcome> outcomes = records.bring(words.say("matters.facts.record"), read, partner, authority);
        after.addFlashAttribute("handedIn", outcomes.stream().mapToInt(Bundles.Outcome::acts).sum());
        after.addFlashAttribute("left", outcomes.stream().flatMap(outcome -> outcome.left().stream()).toList());
        return "redirect:/facts";
    }

    /** Facts between two ministries are told to the partner's ministry. */
    private String ministryOf(Nation partner) {
        return authorities.of(partner).stream().filter(one -> one.level() == org.entente.node.nations.Level.MINISTRY)
                .map(one -> one.code().code()).findFirst().orElseThrow(() -> new NotDone(NotDone.Reason.NO_RECIPIENT));
    }

    private Nation partner(String code) {
        return partners.all().stream().map(Partner::nation).filter(nation -> nation.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotDone(NotDone.Reason.NO_RECIPIENT));
    }

    /** A missing node for what is no record at all. */
    private static JsonNode read(String text) {
        try {
            JsonNode node = YAML.readTree(text);
            return node.isObject() ? node : node.path("none");
        } catch (JacksonException e) {
            return YAML.missingNode();
        }
    }
}
