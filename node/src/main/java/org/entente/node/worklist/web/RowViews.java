package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entente.node.matters.Kinds;
import org.entente.node.matters.Matter;
import org.entente.node.matters.web.MatterClocks;
import org.entente.node.matters.web.Naming;
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
    private final Clock clock;

    RowViews(Naming naming, Kinds kinds, Clock clock) {
        this.naming = naming;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** One row: the clock first, then what is due, under which code, and who must act. */
    record Row(
            String href, TextView title, String reference, String register, Phrase state, @Nullable Phrase offence, @Nullable String urgency,
            @Nullable ClockView clock, int handling, SideView side, TextView actor, TextView other, SideView otherSide, Instant moved,
            boolean fictional) {
        public String style() {
            return clock == null ? "run" : clock.style();
        }
    }

    List<Row> rows(List<Matter> matters) {
        Instant now = clock.instant();
        return matters.stream().map(matter -> row(matter, now)).toList();
    }

    private Row row(Matter matter, Instant now) {
        String words = kinds.find(matter.kind(), matter.kindVersion()).map(kind -> kind.words()).orElse("requests");
        boolean theirs = matter.mustAct() == Matter.MustAct.THEY;
        return new Row("/matters/" + matter.id(), naming.title(matter), matter.reference(), matter.register(),
                Phrase.of(words + ".state." + matter.state().toLowerCase(Locale.ROOT).replace('_', '-')),
                Phrase.of(words + ".option.basis.type." + matter.basis()), matter.urgencyReason(), MatterClocks.of(matter, now), matter.handling(),
                theirs ? naming.side(matter.partner()) : naming.ours(), naming.actor(matter), naming.authority(matter.theirAuthority()),
                naming.side(matter.partner()), matter.movedAt(), matter.fictional());
    }
}
