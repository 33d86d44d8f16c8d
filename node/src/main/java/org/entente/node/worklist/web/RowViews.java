package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entente.node.matters.Kinds;
import org.entente.node.matters.Matter;
import org.entente.node.matters.TranslatedTitles;
import org.entente.node.matters.web.MatterClocks;
import org.entente.node.matters.web.Naming;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.Officer;
import org.entente.node.pages.ClockView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Matters as rows of lists. */
@Component
class RowViews {
    private final Naming naming;
    private final TranslatedTitles titles;
    private final Kinds kinds;
    private final Accounts accounts;
    private final Clock clock;

    RowViews(Naming naming, TranslatedTitles titles, Kinds kinds, Accounts accounts, Clock clock) {
        this.naming = naming;
        this.titles = titles;
        this.kinds = kinds;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One row: the clock first, then what is due, under which code, and who must act.
     *
     * @param code of the state
     * @param title in the reader's language where somebody translated it, else as written
     * @param translated how far that translation can be relied on; null where the title is the original
     * @param assigned the officer of ours who must see to it, once somebody said so
     */
    record Row(
            UUID id, String code, String href, TextView title, @Nullable Phrase translated, String reference, String register, Phrase state, @Nullable Phrase offence, @Nullable String urgency,
            @Nullable ClockView clock, int handling, SideView side, TextView actor, @Nullable String assigned, TextView other, SideView otherSide, Instant moved,
            boolean fictional, boolean onPaper) {
        public String style() {
            return clock == null ? "run" : clock.style();
        }
    }

    List<Row> rows(List<Matter> matters) {
        Instant now = clock.instant();
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, TranslatedTitles.Said> said = titles.in(Words.language(), matters);
        return matters.stream().map(matter -> row(matter, said.get(matter.id()), now, names)).toList();
    }

    /** Few officers hold what one page lists, so each is asked for once. */
    private @Nullable String assigned(Matter matter, Map<UUID, String> names) {
        UUID officer = matter.mustAct() == Matter.MustAct.WE ? matter.assignedTo() : null;
        return officer == null ? null
                : names.computeIfAbsent(officer, id -> accounts.find(id).map(Officer::displayName).orElse(null));
    }

    /** The offence by name; where none is named, the other lawful basis. */
    private Phrase offence(Matter matter, String words) {
        return matter.iccs() == null
                ? Phrase.of(words + ".option.basis.type." + matter.basis())
                : Phrase.of("worklist.offence", naming.offence(matter.iccs()).text());
    }

    /** A reason as part of a line: the line ends the sentence. */
    private static @Nullable String clause(@Nullable String sentence) {
        return sentence == null ? null : sentence.strip().replaceAll("\\.+$", "");
    }

    private Row row(Matter matter, TranslatedTitles.@Nullable Said said, Instant now, Map<UUID, String> names) {
        String words = kinds.find(matter.kind(), matter.kindVersion()).map(kind -> kind.words()).orElse("requests");
        boolean theirs = matter.mustAct() == Matter.MustAct.THEY;
        return new Row(matter.id(), matter.state(), "/matters/" + matter.id(),
                said == null ? naming.title(matter) : new TextView(said.words(), Words.language().tag()),
                said == null ? null : Phrase.of("pages.translation." + said.status().name().toLowerCase(Locale.ROOT)), matter.reference(), matter.register(),
                Phrase.of(words + ".state." + matter.state().toLowerCase(Locale.ROOT).replace('_', '-')),
                offence(matter, words), clause(matter.urgencyReason()), MatterClocks.of(matter, now), matter.handling(),
                theirs ? naming.side(matter.partner()) : naming.ours(), naming.actor(matter), assigned(matter, names), naming.authority(matter.theirAuthority()),
                naming.side(matter.partner()), matter.movedAt(), matter.fictional(), matter.channel() != null);
    }
}
