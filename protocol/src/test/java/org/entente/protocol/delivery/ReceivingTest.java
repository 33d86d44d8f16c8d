package org.entente.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.delivery.Given.DIRECTION;
import static org.entente.protocol.delivery.Given.KEY;
import static org.entente.protocol.delivery.Given.acts;
import static org.entente.protocol.delivery.Given.at;
import static org.entente.protocol.delivery.Given.checkpoint;
import static org.entente.protocol.delivery.Given.digest;
import static org.entente.protocol.delivery.Given.head;
import static org.entente.protocol.delivery.Given.parcel;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceivingTest {
    private final Shelf shelf = new Shelf();
    private final Receiving receiving = new Receiving(shelf);
    private Incoming state = Incoming.begin(DIRECTION, KEY);

    private List<Send> arrived(Arrival.AtReceiver arrival) {
        Step<Incoming> step = receiving.arrived(state, arrival, at(Duration.ZERO));
        state = shelf.keep(step);
        return step.sends();
    }

    @ParameterizedTest
    @DisplayName("Every correctly signed header at the next position is appended and receipted, whatever its outcome")
    @EnumSource(Outcome.class)
    void everyOutcome(Outcome outcome) {
        shelf.gate = outcome;
        assertThat(arrived(parcel(0, "a"))).containsExactly(new Send.Receipts(DIRECTION, 0, 1));
        shelf.gate = Outcome.ACCEPTED;
        arrived(parcel(1, "a", "b"));
        assertThat(shelf.writes).contains(
                new Write.SignReceipt(DIRECTION, 0, List.of(new Arrival.Receipted(digest("a"), outcome)), head("a")),
                new Write.SignReceipt(DIRECTION, 1, List.of(new Arrival.Receipted(digest("b"), Outcome.ACCEPTED)), head("a", "b")));
    }

    @Test
    @DisplayName("A repetition is answered with the stored receipts and changes nothing")
    void duplicate() {
        arrived(parcel(0, "a", "b"));
        Incoming before = state;
        assertThat(arrived(parcel(0, "a", "b"))).containsExactly(new Send.Receipts(DIRECTION, 0, 2));
        assertThat(state).isEqualTo(before);
    }

    @Test
    @DisplayName("A parcel that is partly known appends the rest and receipts all")
    void overlap() {
        arrived(parcel(0, "a"));
        assertThat(arrived(parcel(0, "a", "b"))).containsExactly(new Send.Receipts(DIRECTION, 0, 2));
        assertThat(shelf.entries).containsExactly(digest("a"), digest("b"));
    }

    @Test
    @DisplayName("After a gap the answer is where we stand, signed")
    void gap() {
        arrived(parcel(0, "a"));
        assertThat(arrived(parcel(2, "a", "b", "c"))).containsExactly(new Send.Expected(DIRECTION, head("a")));
        assertThat(shelf.entries).hasSize(1);
    }

    @Test
    @DisplayName("A header with a wrong signature is refused by its digest, not appended, and the next one still flows")
    void wrongSignature() {
        Entry unsigned = Entry.act(digest("a"), null);
        assertThat(arrived(new Arrival.Parcel(DIRECTION, 0, List.of(unsigned), checkpoint(head("a")))))
                .containsExactly(new Send.Rejection(DIRECTION, 0, digest("a"), Reason.WRONG_SIGNATURE),
                        new Send.Expected(DIRECTION, head()));
        assertThat(shelf.entries).isEmpty();
        arrived(parcel(0, "b"));
        assertThat(shelf.entries).containsExactly(digest("b"));
    }

    @Test
    @DisplayName("Two headers for one position, both under signed checkpoints, freeze the direction with both heads")
    void equivocation() {
        arrived(parcel(0, "a", "b"));
        assertThat(arrived(parcel(0, "a", "x"))).containsExactly(new Send.FrozenNotice(DIRECTION, head("a", "b")));
        assertThat(state.mode()).isEqualTo(new Mode.Frozen(new Evidence(Contradiction.CHECKPOINT_NAMES_ANOTHER_ROOT,
                head("a", "b"), head("a", "x"), checkpoint(head("a", "x")).bytes())));
        assertThat(arrived(parcel(2, "a", "b", "c"))).containsExactly(new Send.FrozenNotice(DIRECTION, head("a", "b")));
    }

    @Test
    @DisplayName("A fork hidden behind new entries is seen too")
    void hiddenFork() {
        arrived(parcel(0, "a", "b"));
        arrived(parcel(1, "a", "x", "c"));
        assertThat(state.mode()).isInstanceOf(Mode.Frozen.class);
    }

    @Test
    @DisplayName("A known position with other bytes that no checkpoint covers is damage, refused and nothing more")
    void damagedRepetition() {
        arrived(parcel(0, "a"));
        assertThat(arrived(new Arrival.Parcel(DIRECTION, 0, acts("x"), checkpoint(head("a")))))
                .contains(new Send.Rejection(DIRECTION, 0, digest("x"), Reason.POSITION_TAKEN));
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    @DisplayName("Entries that do not give the signed root are refused twice and freeze the third time")
    void contradictingCheckpoint() {
        var wrong = new Arrival.Parcel(DIRECTION, 0, acts("a"), checkpoint(head("x")));
        assertThat(arrived(wrong)).contains(
                new Send.Rejection(DIRECTION, -1, checkpoint(head("x")).bytes(), Reason.WRONG_CHECKPOINT));
        arrived(wrong);
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
        arrived(wrong);
        assertThat(state.mode()).isInstanceOf(Mode.Frozen.class);
        assertThat(shelf.entries).isEmpty();
    }

    @Test
    @DisplayName("A parcel of 513 entries is refused, one of 512 is taken")
    void oversize() {
        List<Entry> many = Collections.nCopies(513, Given.act("a"));
        String[] most = Collections.nCopies(512, "a").toArray(String[]::new);
        assertThat(arrived(new Arrival.Parcel(DIRECTION, 0, many, checkpoint(head("a"))))).contains(
                new Send.Rejection(DIRECTION, -1, checkpoint(head("a")).bytes(), Reason.TOO_LARGE));
        arrived(parcel(0, most));
        assertThat(shelf.entries).hasSize(512);
    }

    @Test
    @DisplayName("A restored node answers nothing until it has its own receipts back, and keeps their outcomes")
    void restored() {
        state = shelf.keep(receiving.restored(state, at(Duration.ZERO)));
        assertThat(arrived(parcel(0, "a"))).isEmpty();
        Mode.Restored mode = (Mode.Restored) state.mode();
        arrived(new Arrival.Tail(DIRECTION, 0, acts("a"), checkpoint(head("a")), List.of(Outcome.STOPPED_BY_GATE),
                digest("tail"), 1, mode.mark()));
        assertThat(shelf.taken).containsEntry(digest("a"), Outcome.STOPPED_BY_GATE);
        assertThat(Restoration.holds(List.of(), List.of(state))).isFalse();
        state = shelf.keep(receiving.resume(state));
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    @DisplayName("Until every partner has returned both tails, a restored node signs nothing")
    void holds() {
        state = shelf.keep(receiving.restored(state, at(Duration.ZERO)));
        assertThat(Restoration.holds(List.of(), List.of(state))).isTrue();
        assertThat(receiving.resume(state).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("An answer to a question of an earlier restoration is not taken for the present one")
    void staleTail() {
        state = shelf.keep(receiving.restored(state, new Moment(Given.NOON, 77)));
        arrived(new Arrival.Tail(DIRECTION, 0, List.of(), null, List.of(), digest("tail"), 0, 76));
        assertThat(Restoration.holds(List.of(), List.of(state))).isTrue();
    }

    @Test
    @DisplayName("An urgent act that came outside the ledger is taken in once and keeps its outcome in the new epoch")
    void outside() {
        arrived(parcel(0, "a"));
        arrived(new Arrival.FrozenNotice(DIRECTION, head("a"), digest("notice")));
        shelf.gate = Outcome.NOT_UNDERSTOOD;
        assertThat(arrived(new Arrival.UrgentOutside(DIRECTION, Given.act("urgent"))))
                .containsExactly(new Send.ReceiptOutside(DIRECTION, digest("urgent"), Outcome.NOT_UNDERSTOOD));
        state = shelf.keep(receiving.open(state, new Opening(DIRECTION, head("a"), head("a"), digest("terms"))));
        assertThat(state.direction().epoch()).isEqualTo(2);
        assertThat(state.head()).isEqualTo(head("terms"));
        shelf.gate = Outcome.ACCEPTED;
        assertThat(shelf.admit(Given.act("urgent"))).isEqualTo(Outcome.NOT_UNDERSTOOD);
    }
}
