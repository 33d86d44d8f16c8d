package org.entente.node.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.PartVault;
import org.entente.node.kernel.Language;
import org.entente.node.officers.CurrentOfficer;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Translations that this nation makes of what a partner wrote. A text without one is work to do and stops no clock; the
 * original prevails whatever the status of its translation.
 */
@Transactional
public class Translations {
    /** As the schema of a free text. */
    static final int LONGEST_CHARS = 6_000;

    /** The language in which a nation works; a nation that is not named here works in English. */
    private static final Map<String, Language> LANGUAGES = Map.of("VN", Language.VI, "LA", Language.LO);

    /** How far a translation can be relied on. */
    public enum Status {
        DRAFT,
        CHECKED,
        CERTIFIED
    }

    /** One translation of ours. */
    public record Given(Digest act, String path, String language, String words, Status status, String translator) {}

    /** A matter with texts that wait. */
    public record Due(UUID matter, String reference, @Nullable String title, @Nullable String titleLanguage, int texts, Instant since) {}

    private final Tables tables;
    private final Kinds kinds;
    private final PartVault vault;
    private final Language own;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;

    Translations(Tables tables, Kinds kinds, PartVault vault, Nation own, CurrentOfficer current, Clock clock, AuditTrail trail) {
        this.tables = tables;
        this.kinds = kinds;
        this.vault = vault;
        this.own = language(own);
        this.current = current;
        this.clock = clock;
        this.trail = trail;
    }

    static Language language(Nation nation) {
        return LANGUAGES.getOrDefault(nation.code(), Language.EN);
    }

    @Transactional(readOnly = true)
    public List<Due> due(int most) {
        return tables.translations().due(most);
    }

    @Transactional(readOnly = true)
    public List<Given> of(UUID matter) {
        return tables.translations().of(matter);
    }

    public Language ownLanguage() {
        return own;
    }

    /** Whether a text still waits: nobody, here or there, has put it into our language. */
    public boolean waits(FreeTexts.Text text, Digest act, List<Given> given) {
        return !text.translatedInto(own.tag()) && given.stream().noneMatch(each -> each.act().equals(act) && each.path().equals(text.path()));
    }

    /** Keeps a translation into our language; a later one takes its place, and the trail says who wrote which. */
    public void write(UUID id, Digest digest, String path, String words, Status status) {
        String text = words.strip().replaceAll("[\\p{Cc}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069\uFEFF]", "");
        if (text.isEmpty() || text.length() > LONGEST_CHARS) {
            throw new NotDone(NotDone.Reason.REASON_NEEDED);
        }
        Matter matter = tables.matters().find(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        HeldAct act = tables.acts().find(digest).filter(found -> found.matter().equals(id))
                .orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        boolean known = vault.open(digest, 0).flatMap(Bodies::read).stream()
                .flatMap(body -> FreeTexts.of(kind, act.act(), body).stream()).anyMatch(each -> each.path().equals(path));
        if (!known) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        tables.translations().write(id, new Given(digest, path, own.tag(), text, status, current.get().displayName()), current.get().id(),
                clock.instant());
        trail.record(Deed.of("text.translated").about("act", digest).in(id).with("path", path).with("status", status));
    }
}
