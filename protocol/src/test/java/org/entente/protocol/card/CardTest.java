package org.entente.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.protocol.Refusal.refused;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;

class CardTest {
    private static final SigningKey NEXT = SigningKey.ofBytes(Digest.over(Sample.ascii("next")).bytes());
    private static final SigningKey LAST = SigningKey.ofBytes(Digest.over(Sample.ascii("last")).bytes());

    private final Card card = Sample.card(Sample.XA, Sample.XA_SIGNS, Sample.XA_OPENS);

    @Test
    void a_card_is_signed_by_the_key_it_names() throws Exception {
        Signed<Card> signed = Card.FORM.sign(card, Sample.XA_SIGNS);
        assertThat(Card.parse(signed.text()).content()).isEqualTo(card);
        Signed<Card> foreign = Card.FORM.sign(card, Sample.XB_SIGNS);
        refused(Reason.UNKNOWN_KEY, () -> Card.parse(foreign.text()));
    }

    @Test
    void there_are_256_words_in_each_language_and_none_twice() {
        List<List<String>> table = Fingerprint.table();
        assertThat(table).hasSize(256).allMatch(row -> row.size() == Fingerprint.LANGUAGES.size());
        for (int language = 0; language < Fingerprint.LANGUAGES.size(); language++) {
            Set<String> words = new HashSet<>();
            for (List<String> row : table) {
                String word = row.get(language);
                assertThat(word).isEqualTo(word.strip()).isNotEmpty().hasSizeLessThanOrEqualTo(14);
                assertThat(Normalizer.isNormalized(word, Normalizer.Form.NFC)).isTrue();
                assertThat(words.add(word)).as(word).isTrue();
            }
        }
    }

    @Test
    void no_two_vietnamese_or_lao_words_differ_by_tone_alone() {
        List<List<String>> table = Fingerprint.table();
        Set<String> vietnamese = table.stream()
                .map(row -> Normalizer.normalize(row.get(1).replace('đ', 'd'), Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", ""))
                .collect(Collectors.toSet());
        Set<String> lao = table.stream()
                .map(row -> row.get(2).replaceAll("[\u0EC8-\u0ECB]", ""))
                .collect(Collectors.toSet());
        assertThat(vietnamese).hasSize(256);
        assertThat(lao).hasSize(256);
    }

    @Test
    void two_people_compare_eight_words_in_different_languages_by_the_same_numbers() {
        Fingerprint print = Fingerprint.of(card);
        assertThat(print.numbers()).hasSize(8);
        for (String language : Fingerprint.LANGUAGES) {
            assertThat(print.words(language)).hasSize(8);
        }
        assertThat(Fingerprint.of(Sample.card(Sample.XA, Sample.XA_SIGNS, Sample.XB_OPENS))).isEqualTo(print);
        assertThat(Fingerprint.of(Sample.card(Sample.XB, Sample.XA_SIGNS, Sample.XA_OPENS))).isNotEqualTo(print);
        assertThat(Fingerprint.of(Sample.card(Sample.XA, Sample.XB_SIGNS, Sample.XA_OPENS))).isNotEqualTo(print);
        assertThat(new Fingerprint(List.of(0, 1, 2, 3, 4, 5, 6, 255)).words("vi")).startsWith("chó", "mèo");
    }

    @Test
    void the_position_decides_which_key_is_valid() throws Exception {
        KeyBook book = KeyBook.starting(Sample.XA, Sample.XA_SIGNS.verifyKey())
                .with(KeyChange.FORM.parse(KeyChange.sign(Sample.XA, Sample.XA_SIGNS, NEXT).text()), 7);
        assertThat(book.keyAt(7)).isEqualTo(Sample.XA_SIGNS.verifyKey());
        assertThat(book.keyAt(8)).isEqualTo(NEXT.verifyKey());
        assertThat(book.keyForHead(8)).isEqualTo(Sample.XA_SIGNS.verifyKey());
        assertThat(book.keyForHead(9)).isEqualTo(NEXT.verifyKey());
        assertThat(book.keyForHead(0)).isEqualTo(Sample.XA_SIGNS.verifyKey());
        assertThat(book.current()).isEqualTo(NEXT.verifyKey());
        assertThat(book.named(Sample.XA_SIGNS.id())).contains(Sample.XA_SIGNS.verifyKey());
    }

    @Test
    void only_the_valid_key_of_that_nation_hands_over_and_never_back() throws Exception {
        KeyBook book = KeyBook.starting(Sample.XA, Sample.XA_SIGNS.verifyKey());
        refused(Reason.WRONG_NATION, () -> book.with(KeyChange.sign(Sample.XB, Sample.XA_SIGNS, NEXT), 0));
        refused(Reason.UNKNOWN_KEY, () -> book.with(KeyChange.sign(Sample.XA, Sample.XB_SIGNS, NEXT), 0));
        KeyBook changed = book.with(KeyChange.sign(Sample.XA, Sample.XA_SIGNS, NEXT), 3);
        refused(Reason.UNKNOWN_KEY, () -> changed.with(KeyChange.sign(Sample.XA, Sample.XA_SIGNS, LAST), 4));
        refused(Reason.UNKNOWN_KEY, () -> changed.with(KeyChange.sign(Sample.XA, Sample.XA_SIGNS, LAST), 2));
        refused(Reason.INCONSISTENT, () -> changed.with(KeyChange.sign(Sample.XA, NEXT, Sample.XA_SIGNS), 4));
        assertThat(changed.with(KeyChange.sign(Sample.XA, NEXT, LAST), 4).current()).isEqualTo(LAST.verifyKey());
    }

    @Test
    void a_new_key_must_prove_that_its_owner_has_it() {
        KeyChange stolen = new KeyChange(
                Sample.XA,
                Sample.XA_SIGNS.id(),
                Sample.XB_SIGNS.verifyKey(),
                KeyChange.sign(Sample.XA, Sample.XA_SIGNS, NEXT).content().possession());
        assertThatThrownBy(() -> KeyChange.FORM.sign(stolen, Sample.XA_SIGNS)).isInstanceOf(Form.Unreadable.class);
        String text = Jws.sign(KeyChange.FORM.type(), KeyChange.FORM.payload(stolen), Sample.XA_SIGNS).text();
        refused(Reason.WRONG_SIGNATURE, () -> KeyChange.FORM.parse(text));
    }
}
