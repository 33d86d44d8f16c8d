package org.entente.protocol.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.ledger.TreeHead;
import org.junit.jupiter.api.Test;

class EpochConsentTest {
    private static final Direction CLOSED = new Direction(Sample.XA, Sample.XB, 1);
    private static final TreeHead SENDER = new TreeHead(2, Digest.over(Sample.ascii("two")));
    private static final TreeHead RECEIVER = new TreeHead(1, Digest.over(Sample.ascii("one")));

    @Test
    void both_nations_make_the_same_terms_of_two_consents_whoever_agreed_first() throws Exception {
        EpochConsent first = new EpochConsent(CLOSED, SENDER, RECEIVER, "DUTY-A", Sample.AT);
        EpochConsent second = new EpochConsent(CLOSED, SENDER, RECEIVER, "DUTY-B", Sample.AT.plusSeconds(60));
        EpochTerms terms = EpochConsent.terms(first, second);
        assertThat(terms).isEqualTo(new EpochTerms(CLOSED, SENDER, RECEIVER, "DUTY-A", "DUTY-B", second.at()));
        assertThat(terms.opened()).isEqualTo(new Direction(Sample.XA, Sample.XB, 2));

        Signed<EpochTerms> bySender = EpochTerms.FORM.sign(terms, Sample.XA_SIGNS);
        Signed<EpochTerms> byReceiver = EpochTerms.FORM.sign(EpochConsent.terms(first, second), Sample.XB_SIGNS);
        EpochOpening.of(bySender, byReceiver).verify(Sample.XA_SIGNS.verifyKey(), Sample.XB_SIGNS.verifyKey());
    }

    @Test
    void consents_about_different_heads_make_no_terms() {
        EpochConsent one = new EpochConsent(CLOSED, SENDER, RECEIVER, "DUTY-A", Sample.AT);
        for (EpochConsent other : List.of(
                new EpochConsent(CLOSED, RECEIVER, RECEIVER, "DUTY-B", Sample.AT),
                new EpochConsent(CLOSED, SENDER, SENDER, "DUTY-B", Sample.AT),
                new EpochConsent(new Direction(Sample.XA, Sample.XB, 2), SENDER, RECEIVER, "DUTY-B", Sample.AT))) {
            assertThatThrownBy(() -> EpochConsent.terms(one, other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_words_of_a_head_name_its_direction_its_size_and_its_root() {
        List<Integer> words = HeadWords.of(CLOSED, SENDER).numbers();
        assertThat(words).hasSize(HeadWords.WORDS).isEqualTo(HeadWords.of(CLOSED, SENDER).numbers());
        assertThat(words).isNotEqualTo(HeadWords.of(CLOSED, RECEIVER).numbers());
        assertThat(words).isNotEqualTo(HeadWords.of(new Direction(Sample.XB, Sample.XA, 1), SENDER).numbers());
        assertThat(words).isNotEqualTo(HeadWords.of(CLOSED, new TreeHead(3, SENDER.root())).numbers());
    }
}
