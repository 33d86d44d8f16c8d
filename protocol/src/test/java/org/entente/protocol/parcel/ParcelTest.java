package org.entente.protocol.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.protocol.Refusal.refused;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.Sample;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.TreeHead;
import org.junit.jupiter.api.Test;

class ParcelTest {
    private static final String ACT =
            ActHeader.FORM.sign(Sample.ask(Sample.body("{}"), "RQ-F-001"), Sample.XA_SIGNS).text();
    private static final ParcelEntry ENTRY = new ParcelEntry(ACT, List.of());

    @Test
    void a_parcel_without_a_place_carries_urgent_acts_outside_a_frozen_ledger_or_only_receipts() throws Exception {
        Parcel outside = new Parcel(Sample.XA, Sample.XB, Optional.empty(), List.of(ENTRY), List.of());
        assertThat(Parcel.parse(outside.bytes())).isEqualTo(outside);
        Parcel receipts = new Parcel(Sample.XA, Sample.XB, Optional.empty(), List.of(), List.of(ACT));
        assertThat(Parcel.parse(receipts.bytes())).isEqualTo(receipts);
    }

    @Test
    void the_checkpoint_must_be_of_this_direction_and_end_with_the_last_entry() {
        assertThat(placed(Sample.XA, Sample.XB, 6, 7).placement()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> placed(Sample.XB, Sample.XA, 6, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> placed(Sample.XA, Sample.XB, 6, 8));
        String good = new String(placed(Sample.XA, Sample.XB, 6, 7).bytes(), StandardCharsets.UTF_8);
        refused(Reason.INCONSISTENT, () -> parse(good.replace("\"first\":6", "\"first\":5")));
        refused(Reason.INCONSISTENT, () -> parse(good.replace("\"to\":\"XB\"", "\"to\":\"XC\"")));
    }

    @Test
    void a_newer_version_an_oversized_parcel_and_another_layout_are_refused_each_by_name() {
        String good = new String(placed(Sample.XA, Sample.XB, 6, 7).bytes(), StandardCharsets.UTF_8);
        refused(Reason.NEWER_VERSION, () -> parse(good.replace("\"v\":1", "\"v\":2")));
        refused(Reason.NOT_CANONICAL, () -> parse(good + "\n"));
        refused(Reason.NOT_CANONICAL, () -> parse(good.replace("\"v\":1", "\"v\": 1")));
        refused(Reason.FIELD_UNKNOWN, () -> parse(good.replace("\"v\":1", "\"v\":1,\"w\":1")));
        refused(Reason.TOO_LARGE, () -> Parcel.parse(new byte[Parcel.MAX_BYTES + 1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parcel(
                        Sample.XA,
                        Sample.XB,
                        Optional.empty(),
                        Collections.nCopies(Parcel.MAX_ENTRIES + 1, ENTRY),
                        List.of()));
    }

    @Test
    void the_size_of_an_entry_is_known_before_the_parcel_is_written() {
        Parcel one = new Parcel(Sample.XA, Sample.XB, Optional.empty(), List.of(ENTRY), List.of());
        Parcel two = new Parcel(Sample.XA, Sample.XB, Optional.empty(), List.of(ENTRY, ENTRY), List.of());
        assertThat(two.bytes().length - one.bytes().length).isLessThanOrEqualTo(ENTRY.bytes());
    }

    @Test
    void an_entry_that_is_signed_but_not_understood_still_takes_its_place() throws Exception {
        Jws later = Jws.sign("entente-act+jws", Sample.ascii("{\"v\":2}"), Sample.XA_SIGNS);
        assertThat(LedgerEntry.parse(later.text()))
                .isInstanceOfSatisfying(LedgerEntry.Unreadable.class, entry -> {
                    assertThat(entry.why()).isEqualTo(Reason.NEWER_VERSION);
                    assertThat(entry.digest()).isEqualTo(later.digest());
                });
        Jws other = Jws.sign("entente-something+jws", Sample.ascii("{}"), Sample.XA_SIGNS);
        assertThat(LedgerEntry.parse(other.text())).isInstanceOf(LedgerEntry.Unreadable.class);
        LedgerEntry.parse(later.text()).verify(Sample.XA_SIGNS.verifyKey());
        refused(Reason.NOT_A_JWS, () -> LedgerEntry.parse("x"));
    }

    private static Parcel placed(Nation from, Nation to, long first, long size) {
        Checkpoint checkpoint = Checkpoint.sign(
                new Direction(from, to, 1), new TreeHead(size, Digest.over(Sample.ascii("head"))), Sample.XA_SIGNS);
        return new Parcel(
                Sample.XA, Sample.XB, Optional.of(new Placement(first, checkpoint)), List.of(ENTRY), List.of());
    }

    private static Parcel parse(String text) throws Exception {
        return Parcel.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
