package org.entente.protocol.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.entente.protocol.Refusal.refused;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final Direction DIRECTION = new Direction(Sample.XA, Sample.XB, 1);
    private static final TreeHead HEAD = new TreeHead(3, Digest.over(Sample.ascii("three")));

    private final Checkpoint checkpoint = Checkpoint.sign(DIRECTION, HEAD, Sample.XA_SIGNS);

    @Test
    void a_checkpoint_is_a_signed_note_as_c2sp_writes_it() throws Exception {
        String[] lines = checkpoint.text().split("\n", -1);
        assertThat(lines).hasSize(6);
        assertThat(lines[0]).isEqualTo("entente/XA/XB/1");
        assertThat(lines[1]).isEqualTo("3");
        assertThat(Base64.getDecoder().decode(lines[2])).isEqualTo(HEAD.root().bytes());
        assertThat(lines[3]).isEmpty();
        assertThat(lines[4]).startsWith("\u2014 entente/XA/XB/1 ");
        byte[] signed = Base64.getDecoder().decode(lines[4].substring(18));
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(Sample.ascii("entente/XA/XB/1\n\u0001"));
        sha.update(Sample.XA_SIGNS.verifyKey().bytes());
        assertThat(Arrays.copyOf(signed, 4)).isEqualTo(Arrays.copyOf(sha.digest(), 4));
        byte[] body = Sample.ascii(lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n");
        assertThat(Sample.XA_SIGNS.verifyKey().verifies(body, Arrays.copyOfRange(signed, 4, 68))).isTrue();
    }

    @Test
    void what_is_read_is_what_was_signed_and_by_whom() throws Exception {
        Checkpoint read = Checkpoint.parse(checkpoint.text());
        assertThat(read).isEqualTo(checkpoint);
        assertThat(read.head()).isEqualTo(HEAD);
        assertThat(read.direction()).isEqualTo(DIRECTION);
        read.verify(Sample.XA_SIGNS.verifyKey());
        refused(Reason.UNKNOWN_KEY, () -> read.verify(Sample.XB_SIGNS.verifyKey()));
        Checkpoint other = Checkpoint.parse(checkpoint.text().replace("\n3\n", "\n4\n"));
        refused(Reason.WRONG_SIGNATURE, () -> other.verify(Sample.XA_SIGNS.verifyKey()));
    }

    @Test
    void a_changed_character_is_refused_or_does_not_verify() {
        String text = checkpoint.text();
        for (int at = 0; at < text.length(); at++) {
            String changed = text.substring(0, at) + (text.charAt(at) == 'X' ? 'Y' : 'X') + text.substring(at + 1);
            assertThat(catchThrowable(() -> Checkpoint.parse(changed).verify(Sample.XA_SIGNS.verifyKey())))
                    .as("character %d", at)
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entente/XA/XA/1", "entente/XA/XB/0", "entente/XA/XB/01", "entente/XA/XB/10000", "entente/xa/XB/1", "other/XA/XB/1", ""})
    void an_origin_that_names_no_direction_is_refused(String origin) {
        refused(Reason.NOT_A_CODE, () -> Direction.parse(origin));
    }

    @Test
    void a_new_epoch_takes_both_signatures_over_the_same_terms() throws Exception {
        TreeHead other = new TreeHead(3, Digest.over(Sample.ascii("another three")));
        EpochTerms terms = new EpochTerms(DIRECTION, HEAD, other, "DUTY-A", "DUTY-B", Sample.AT);
        Signed<EpochTerms> sender = EpochTerms.FORM.sign(terms, Sample.XA_SIGNS);
        Signed<EpochTerms> receiver = EpochTerms.FORM.sign(terms, Sample.XB_SIGNS);
        EpochOpening opening = EpochOpening.of(
                EpochTerms.FORM.parse(sender.text()), EpochTerms.FORM.parse(receiver.text()));
        opening.verify(Sample.XA_SIGNS.verifyKey(), Sample.XB_SIGNS.verifyKey());
        assertThat(opening.terms()).isEqualTo(terms);
        assertThat(terms.opened()).isEqualTo(new Direction(Sample.XA, Sample.XB, 2));
        refused(
                Reason.UNKNOWN_KEY,
                () -> EpochOpening.of(sender, sender)
                        .verify(Sample.XA_SIGNS.verifyKey(), Sample.XB_SIGNS.verifyKey()));
        EpochTerms changed = new EpochTerms(DIRECTION, other, other, "DUTY-A", "DUTY-B", Sample.AT);
        refused(Reason.INCONSISTENT, () -> EpochOpening.of(sender, EpochTerms.FORM.sign(changed, Sample.XB_SIGNS)));
    }
}
