package org.entente.node.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.matters.FreeTexts;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Matter;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.Translations;
import org.entente.node.pages.TextView;
import org.entente.protocol.Digest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Writes our translation of a text beside its original. */
@Controller
class TranslationPages {
    /** Forms of one page; the next appear when these are done. */
    private static final int MOST = 10;

    private final Translations translations;

    TranslationPages(Translations translations) {
        this.translations = translations;
    }

    /** A text that waits. */
    record WaitingText(String act, String path, TextView original) {}

    List<WaitingText> waiting(Matter matter, Kind kind, List<HeldAct> held, Map<Digest, ObjectNode> bodies) {
        List<Translations.Given> given = translations.of(matter.id());
        List<WaitingText> waiting = new ArrayList<>();
        for (HeldAct act : held) {
            ObjectNode body = act.author().equals(matter.partner()) ? bodies.get(act.digest()) : null;
            if (body != null) {
                FreeTexts.of(kind, act.act(), body).stream().filter(text -> translations.waits(text, act.digest(), given))
                        .forEach(text -> waiting.add(new WaitingText(act.digest().toString(), text.path(), new TextView(text.original(), text.language()))));
            }
        }
        return waiting.subList(0, Math.min(MOST, waiting.size()));
    }

    @PostMapping("/matters/{id}/translate")
    String write(@PathVariable UUID id, @RequestParam String act, @RequestParam String path, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "DRAFT") Translations.Status status) {
        translations.write(id, digest(act), path, words, status);
        return "redirect:/matters/" + id;
    }

    private static Digest digest(String text) {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
    }
}
