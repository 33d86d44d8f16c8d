package org.entente.treaty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text for political wishes: that people be found, listed, watched, taken or silenced for what they say, believe,
 * write, join or are born as. Not a word list: a wish needs somebody who is aimed at and a deed in one sentence, or a
 * phrase that holds both; the same words beside an ordinary crime or somebody's protection raise nothing where the deed
 * is ordinary too. It leans towards asking, because a flag decides nothing: two people do. What is wished in a roundabout
 * way it mostly does not see (docs/wishes.md). It keeps no state and may be used by many threads.
 */
public final class Wishes {
    private static final List<String> SPACED = List.of("en", "vi");

    private final WishTerms terms;

    private Wishes(WishTerms terms) {
        this.terms = terms;
    }

    /** The terms that ship with the library. */
    public static Wishes standard() {
        return Standard.WISHES;
    }

    /** Every wish in the text, each once, in its order. */
    public List<Wish> read(String text) {
        Set<Wish> wishes = new LinkedHashSet<>();
        for (Clause clause : Clause.of(Stated.normal(text))) {
            if (clause.lao()) {
                read(clause, "lo", wishes);
            } else {
                SPACED.stream().filter(language -> language.equals("en") || !clause.english())
                        .forEach(language -> read(clause, language, wishes));
            }
        }
        return List.copyOf(wishes);
    }

    private void read(Clause clause, String language, Set<Wish> wishes) {
        List<TermTree.Hit<WishTerms.Term>> hits = terms.of(language).find(clause.keys(language));
        if (hits.isEmpty()) {
            return;
        }
        boolean cleared = hits.stream().anyMatch(hit -> hit.term().sort() == WishTerms.Sort.CLEAR);
        List<TermTree.Hit<WishTerms.Term>> aims = new ArrayList<>();
        List<TermTree.Hit<WishTerms.Term>> deeds = new ArrayList<>();
        for (TermTree.Hit<WishTerms.Term> hit : hits) {
            switch (hit.term().sort()) {
                case PHRASE -> wishes.add(phrase(clause, language, hit));
                case DOUBT -> {
                    if (!cleared) {
                        wishes.add(phrase(clause, language, hit));
                    }
                }
                case AIM, GROUP -> aims.add(hit);
                case HARD, SOFT, TALK -> deeds.add(hit);
                case CLEAR -> { }
            }
        }
        deeds.sort(Comparator.comparing(deed -> deed.term().sort()));
        for (TermTree.Hit<WishTerms.Term> aim : aims) {
            Optional<TermTree.Hit<WishTerms.Term>> done = deeds.stream()
                    .filter(deed -> apart(aim, deed) && together(aim.term().sort(), deed.term().sort(), cleared)).findFirst();
            if (done.isPresent()) {
                wishes.add(wish(clause, language, aim, done.get()));
            } else if (aim.term().sort() == WishTerms.Sort.AIM && !cleared) {
                wishes.add(phrase(clause, language, aim));
            }
        }
    }

    /** Whether such a deed with such an aim is a wish. */
    private static boolean together(WishTerms.Sort aim, WishTerms.Sort deed, boolean cleared) {
        return deed == WishTerms.Sort.HARD || !cleared || aim == WishTerms.Sort.AIM && deed == WishTerms.Sort.SOFT;
    }

    private static Wish phrase(Clause clause, String language, TermTree.Hit<WishTerms.Term> hit) {
        return new Wish(hit.term().concept(), "", List.of(clause.words(hit.from(), hit.to())), language);
    }

    private static boolean apart(TermTree.Hit<?> one, TermTree.Hit<?> other) {
        return one.to() <= other.from() || other.to() <= one.from();
    }

    private static Wish wish(Clause clause, String language, TermTree.Hit<WishTerms.Term> aim, TermTree.Hit<WishTerms.Term> deed) {
        String aimed = clause.words(aim.from(), aim.to());
        String done = clause.words(deed.from(), deed.to());
        return new Wish(aim.term().concept(), deed.term().concept(),
                aim.from() < deed.from() ? List.of(aimed, done) : List.of(done, aimed), language);
    }

    /** Loaded once, on first use. */
    private static final class Standard {
        static final Wishes WISHES = new Wishes(WishTerms.load());
    }
}
