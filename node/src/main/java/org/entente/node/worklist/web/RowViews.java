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
import org.entente.node.matters.web.MatterClocks;
import org.entente.node.matters.web.Naming;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.Officer;
import org.entente.node.pages.ClockView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Matters as rows of lists. */
@Component
class RowViews {
    private final Naming naming;
    private final Kinds kinds;
    private final Accounts accounts;
    private final Clock clock;

    RowViews(Naming naming, Kinds kinds, Accounts accounts, Clock clock) {
        this.naming = naming;
        this.kinds = kinds;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One row: the clock first, then what is due, under which code, and who must act.
     *
     * @param code of the state
     * @param assigned the officer of ours who must see to it, once somebody said so
     */
    record Row(
            UUID id, String code, String href, TextView title, String reference, String register, Phrase state, @Nullable Phrase offence, @Nullable String urgency,
            @Nullable ClockView clock, int handling, SideView side, TextView actor, @Nullable String assigned, TextView other, SideView otherSide, Instant moved,
            boolean fictional, boolean onPaper) {
        public String style() {
            return clock == null ? "run" : clock.style();
        }
    }

    List<Row> rows(List<Matter> matters) {
        Instant now = clock.instant();
        Map<UUID, String> names = new HashMap<>();
        return matters.stream().map(matter -> row(matter, now, names)).toList();
    }

    /** Few officers hold what one page lists, so each is asked for once. */
    private @Nullable String assigned(Matter matter, Map<UUID, String> names) {
        UUID officer = matter.mustAct() == Matter.MustAct.WE ? matter.assignedTo() : null;
        return officer == null ? null
                : names.computeIfAbsent(officer, id -> accounts.find(id).map(Officer::displayName).orElse(null));
    }

    private Row row(Matter matter, Instant now, Map<UUID, String> names) {
        String words = kinds.find(matter.kind(), matter.kindVersion()).map(kind -> kind.words()).orElse("requests");
        boolean theirs = matter.mustAct() == Matter.MustAct.THEY;
        return new Row(matter.id(), matter.state(), "/matters/" + matter.id(), naming.title(matter), matter.reference(), matter.register(),
                Phrase.of(words + ".state." + matter.state().toLowerCase(Locale.ROOT).replace('_', '-')),
                Phrase.of(words + ".option.basis.type." + matter.basis()), matter.urgencyReason(), MatterClocks.of(matter, now), matter.handling(),
                theirs ? naming.side(matter.partner()) : naming.ours(), naming.actor(matter), assigned(matter, names), naming.authority(matter.theirAuthority()),
                naming.side(matter.partner()), matter.movedAt(), matter.fictional(), matter.channel() != null);
    }
}
