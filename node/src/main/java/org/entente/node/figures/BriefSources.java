package org.entente.node.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.node.matters.Matter;
import org.entente.node.matters.ToldFact;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a line of a briefing comes from: the matter's reference, the source it names, and what speaks against trusting it. */
@Component
class BriefSources {
    private static final Set<String> BASES = Set.of("communique", "corpus", "own-records", "assumed", "fictional");
    private static final String BETWEEN = " · ";

    private final Words words;

    BriefSources(Words words) {
        this.words = words;
    }

    /**
     * @param ref place in the record, such as {@code S058}
     * @param minutes the meeting at which it was said
     */
    TextView of(Matter matter, @Nullable String basis, @Nullable String ref, @Nullable String minutes) {
        List<String> parts = new ArrayList<>(List.of(matter.reference()));
        if (minutes != null) {
            parts.add(minutes);
        }
        if (ref != null && !ref.isBlank()) {
            parts.add(ref);
        }
        if (basis != null && BASES.contains(basis)) {
            parts.add(words.say("figures.briefing.source." + basis));
        }
        if (matter.state().equals(ToldFact.TOLD)) {
            parts.add(words.say("figures.briefing.unconfirmed"));
        } else if (matter.state().equals(ToldFact.DISPUTED)) {
            parts.add(words.say("figures.briefing.disputed"));
        }
        if (matter.fictional() && !"fictional".equals(basis)) {
            parts.add(words.say("figures.briefing.fictional"));
        }
        return own(String.join(BETWEEN, parts));
    }

    TextView counted(int matters, Edition edition) {
        return own(edition == Edition.PUBLIC && matters < Edition.SMALLEST_PUBLIC ? "" : words.say("figures.briefing.counted", matters));
    }

    static TextView own(String said) {
        return new TextView(said, Words.language().tag());
    }
}
