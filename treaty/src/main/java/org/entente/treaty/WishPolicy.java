package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cooperation of the authorities themselves aims at nobody. A text that may hold a political wish waits at the sender for
 * two people, and one of them is enough to bar it; at the receiver it is flagged, because an act that arrived is taken
 * and asked about there. Attachments are not read for wishes: such acts carry none but papers made of their own texts. An
 * act that agrees to a text is asked about that text as if it said it.
 */
final class WishPolicy implements Policy {
    private final Wishes wishes;

    WishPolicy(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public List<Finding> examine(Proposal proposal) {
        if (!(proposal.basis() instanceof LawfulBasis.Cooperation)) {
            return List.of();
        }
        List<FreeText> texts = new ArrayList<>(proposal.content().texts());
        texts.addAll(proposal.agreed());
        List<Finding> findings = new ArrayList<>();
        for (FreeText text : texts) {
            List<Wish> found = wishes.read(text.text());
            if (!found.isEmpty()) {
                Finding.Kind kind = kind(proposal, WishReview.digest(text.text()));
                found.forEach(wish -> findings.add(finding(kind, text, wish)));
            }
        }
        return findings;
    }

    private static Finding.Kind kind(Proposal proposal, String digest) {
        List<WishReview> about = proposal.reviews().stream().filter(review -> review.text().equals(digest)).toList();
        if (about.stream().anyMatch(review -> review.outcome() == WishReview.Outcome.PROTECTED)) {
            return proposal.route().end() == End.SENDING ? Finding.Kind.BAR : Finding.Kind.FLAG;
        }
        Set<WishReview.Reader> readers = about.stream().map(WishReview::by).collect(Collectors.toSet());
        if (readers.size() == WishReview.Reader.values().length) {
            return Finding.Kind.OK;
        }
        return proposal.route().end() == End.SENDING ? Finding.Kind.NEEDS_FACT : Finding.Kind.FLAG;
    }

    private static Finding finding(Finding.Kind kind, FreeText text, Wish wish) {
        return Finding.at(kind, GateRule.WISH, text.field()).with("aim", wish.aim()).with("deed", wish.deed())
                .with("words", String.join(" … ", wish.words())).with("lang", wish.language());
    }
}
