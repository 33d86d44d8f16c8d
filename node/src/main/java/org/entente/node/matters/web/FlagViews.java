package org.entente.node.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftCheck;
import org.entente.node.matters.Flag;
import org.entente.node.matters.FlaggedText;
import org.entente.node.matters.FlaggedTexts;
import org.entente.node.matters.Matter;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.nations.OwnNation;
import org.entente.treaty.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Flagged texts as the pages draw them. */
@Component
class FlagViews {
    private final FlaggedTexts texts;
    private final OwnNation own;

    FlagViews(FlaggedTexts texts, OwnNation own) {
        this.texts = texts;
        this.own = own;
    }

    /** What raised a flag: the words as they stand in the text, and what they may ask for. */
    record RaisedView(TextView words, Phrase aim, @Nullable Phrase deed) {}

    /**
     * One text.
     *
     * @param number by which it is read; none before it was asked about
     * @param second and {@code oversight}: what each said, in one word
     * @param mine whether this officer's word is open
     */
    record View(@Nullable Long number, TextView text, List<RaisedView> raised, Phrase second, Phrase oversight, boolean open, boolean mine,
            @Nullable FlaggedText flagged, SideView side) {}

    /** The flagged texts of a draft, and whether its author still has to say why they are ordinary. */
    void ofDraft(Draft draft, DraftCheck.Report report, Model model) {
        List<FlaggedText> asked = texts.of(draft.id());
        Set<String> known = asked.stream().map(FlaggedText::text).collect(Collectors.toSet());
        List<View> views = new ArrayList<>();
        report.flags().forEach(flag -> views.add(asked.stream().filter(text -> text.text().equals(flag.text())).findFirst()
                .map(this::view).orElseGet(() -> fresh(flag))));
        model.addAttribute("flags", views.stream().distinct().toList());
        model.addAttribute("asksReason", report.openFlags().stream().anyMatch(flag -> !known.contains(flag.text())));
        model.addAttribute("longestReason", FlaggedTexts.LONGEST_REASON_CHARS);
    }

    /** What arrived flagged and is not found ordinary by both. */
    void ofMatter(Matter matter, Model model) {
        model.addAttribute("flags", texts.arrivedIn(matter.id()).stream().filter(text -> text.open() || text.refused()).map(this::view).toList());
    }

    View view(FlaggedText text) {
        return new View(text.number(), TextView.typed(text.text()), raised(text.wishes()), word(text.second()), word(text.oversight()),
                text.open(), texts.awaitsMe(text), text, new SideView(text.nation().code(), text.nation().equals(own.nation())));
    }

    private View fresh(Flag flag) {
        return new View(null, TextView.typed(flag.text()), raised(flag.wishes()), word(null), word(null), flag.open(), false, null,
                new SideView(own.nation().code(), true));
    }

    private static List<RaisedView> raised(List<Wish> wishes) {
        return wishes.stream().map(wish -> new RaisedView(new TextView(String.join(" … ", wish.words()), wish.language()),
                Phrase.of("matters.wish.aim." + wish.aim()),
                wish.deed().isEmpty() ? null : Phrase.of("matters.wish.deed." + wish.deed()))).distinct().toList();
    }

    private static Phrase word(FlaggedText.@Nullable Said said) {
        return Phrase.of("matters.flagged." + (said == null ? "not-yet" : said.outcome().name().toLowerCase(Locale.ROOT)));
    }
}
