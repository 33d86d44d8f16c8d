package org.entente.node.matters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.exchange.PartVault;
import org.entente.node.kernel.Language;
import org.entente.protocol.Digest;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Titles of matters for readers of another language: as our own translator put them, else as their author did. A list asks
 * once for all its rows.
 */
@Transactional(readOnly = true)
public class TranslatedTitles {
    /** The field in which the opening act of every kind holds its title. */
    static final String FIELD = "title";

    private final Tables tables;
    private final PartVault vault;

    TranslatedTitles(Tables tables, PartVault vault) {
        this.tables = tables;
        this.vault = vault;
    }

    /** A title in the reader's language; the original prevails whatever its status. */
    public record Said(String words, Translations.Status status) {}

    /** By matter; nothing for a title that is in the reader's language, or that nobody has put into it. */
    public Map<UUID, Said> in(Language reader, Collection<Matter> matters) {
        Map<UUID, Matter> foreign = matters.stream()
                .filter(matter -> matter.title() != null && matter.titleLanguage() != null && matter.titleLanguage() != reader)
                .collect(Collectors.toMap(Matter::id, matter -> matter, (one, same) -> one));
        if (foreign.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Said> said = new HashMap<>(tables.translations().titles(reader, foreign.keySet()));
        foreign.keySet().removeAll(said.keySet());
        said.putAll(authors(reader, foreign));
        return said;
    }

    private Map<UUID, Said> authors(Language reader, Map<UUID, Matter> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        Map<Digest, UUID> openings = tables.translations().openings(matters.keySet());
        Map<UUID, Said> said = new HashMap<>();
        vault.bodies(openings.keySet()).forEach((act, plain) -> Bodies.read(plain)
                .flatMap(body -> said(body.path(FIELD).path("translation"), reader))
                .ifPresent(words -> said.put(openings.get(act), words)));
        return said;
    }

    private static Optional<Said> said(JsonNode translation, Language reader) {
        return translation.path("lang").asString("").equals(reader.tag()) && translation.path("text").isString()
                ? Optional.of(new Said(translation.get("text").stringValue(), status(translation.path("status").asString(""))))
                : Optional.empty();
    }

    /** What the author said of his translation; what he did not say is a draft. */
    private static Translations.Status status(String code) {
        for (Translations.Status status : Translations.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(code)) {
                return status;
            }
        }
        return Translations.Status.DRAFT;
    }
}
