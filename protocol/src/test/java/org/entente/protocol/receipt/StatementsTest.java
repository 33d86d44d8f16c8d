package org.entente.protocol.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.protocol.Refusal.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {
    private static final Direction DIRECTION = new Direction(Sample.XA, Sample.XB, 1);
    private static final Digest ACT = Digest.over(Sample.ascii("act"));

    @Test
    void the_answer_to_a_parcel_says_itself_which_statement_it_is() throws Exception {
        TreeHead head = new TreeHead(5, ACT);
        assertThat(parse(Receipt.FORM.sign(receipt(head, 3, 4), Sample.XB_SIGNS))).isInstanceOf(Receipt.class);
        assertThat(parse(Expected.FORM.sign(new Expected(DIRECTION, head, Sample.AT), Sample.XB_SIGNS)))
                .isInstanceOf(Expected.class);
        assertThat(parse(Rejection.FORM.sign(rejection(Rejection.Reason.FROZEN), Sample.XB_SIGNS)))
                .isInstanceOf(Rejection.class);
        String completion = org.entente.protocol.Statements.all().get("completion").signed().text();
        refused(Reason.WRONG_KIND_OF_STATEMENT, () -> Statements.parse(Sample.ascii(completion)));
        refused(Reason.TOO_LARGE, () -> Statements.parse(new byte[Statements.MAX_BYTES + 1]));
        refused(Reason.NOT_A_JWS, () -> Statements.parse(Sample.ascii("<html>502</html>")));
    }

    @Test
    void a_receipt_names_its_entries_without_a_gap_and_a_head_that_holds_them() {
        TreeHead head = new TreeHead(5, ACT);
        assertThat(receipt(head, 0, 1, 2, 3, 4).entries()).hasSize(5);
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(head, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(head, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(head, 4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(head));
    }

    @ParameterizedTest
    @EnumSource(Rejection.Reason.class)
    void every_reason_of_a_rejection_comes_back_as_it_was_said(Rejection.Reason reason) throws Exception {
        Rejection rejection = rejection(reason);
        assertThat(parse(Rejection.FORM.sign(rejection, Sample.XB_SIGNS))).isEqualTo(rejection);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_failed_reading_can_be_told_to_the_other_side(Reason reason) {
        assertThat(Rejection.Reason.of(reason)).isNotNull();
    }

    private static Statement parse(Signed<? extends Statement> signed) throws Exception {
        var read = Statements.parse(signed.text().getBytes(StandardCharsets.US_ASCII));
        read.verify(Sample.XB_SIGNS.verifyKey());
        assertThat(read.content()).isEqualTo(signed.content());
        return read.content();
    }

    private static Receipt receipt(TreeHead head, int... positions) {
        List<ReceiptEntry> entries = java.util.Arrays.stream(positions)
                .mapToObj(at -> new ReceiptEntry(at, ACT, Outcome.STOPPED_BY_GATE, Sample.AT, Optional.empty()))
                .toList();
        return new Receipt(DIRECTION, entries, head);
    }

    private static Rejection rejection(Rejection.Reason reason) {
        return new Rejection(Sample.XB, Sample.XA, ACT, Optional.empty(), reason, Sample.AT);
    }
}
