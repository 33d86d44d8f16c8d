package org.entente.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.delivery.Given.DIRECTION;
import static org.entente.protocol.delivery.Given.KEY;
import static org.entente.protocol.delivery.Given.NEXT_KEY;
import static org.entente.protocol.delivery.Given.act;
import static org.entente.protocol.delivery.Given.acts;
import static org.entente.protocol.delivery.Given.at;
import static org.entente.protocol.delivery.Given.digest;
import static org.entente.protocol.delivery.Given.head;
import static org.entente.protocol.delivery.Given.receipt;

import java.time.Duration;
import java.util.List;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Shelf shelf = new Shelf();
    private final Sending sending = new Sending(shelf);
    private Outgoing state = Outgoing.begin(DIRECTION, KEY);

    private void positioned(String... texts) {
        state = shelf.keep(sending.position(state, acts(texts)));
    }

    private List<Send> tick(Duration after) {
        Step<Outgoing> step = sending.tick(state, at(after));
        state = shelf.keep(step);
        return step.sends();
    }

    private List<Send> arrived(Arrival.AtSender arrival) {
        Step<Outgoing> step = sending.arrived(state, arrival, at(Duration.ZERO));
        state = shelf.keep(step);
        return step.sends();
    }

    @Test
    @DisplayName("Committed acts get positions without gaps, under one checkpoint for the batch")
    void positions() {
        positioned("a", "b");
        positioned("c");
        assertThat(shelf.entries).containsExactly(digest("a"), digest("b"), digest("c"));
        assertThat(state.log().head()).isEqualTo(head("a", "b", "c"));
        assertThat(shelf.checkpoints).containsOnlyKeys(2L, 3L);
    }

    @Test
    @DisplayName("Of two processes that give positions at the same time, the slower one finds another revision")
    void race() {
        Step<Outgoing> first = sending.position(state, acts("a"));
        Step<Outgoing> second = sending.position(state, acts("b"));
        state = shelf.keep(first);
        assertThat(second.before()).isNotEqualTo(state.revision());
    }

    @Test
    @DisplayName("Without a receipt a parcel goes again after 2 seconds, then 4, then 8, and never later than 5 minutes")
    void backOff() {
        positioned("a");
        assertThat(tick(Duration.ZERO)).containsExactly(new Send.Parcel(DIRECTION, 0, 1));
        assertThat(tick(Duration.ofMillis(999))).isEmpty();
        assertThat(tick(SECOND)).containsExactly(new Send.Parcel(DIRECTION, 0, 1));
        assertThat(tick(Duration.ofSeconds(2))).isEmpty();
        assertThat(tick(Duration.ofSeconds(3))).hasSize(1);
        Duration now = Duration.ofHours(1);
        for (int i = 0; i < 30; i++) {
            tick(now);
            now = now.plus(Limits.BACK_OFF_CAP);
        }
        assertThat(Duration.between(at(now.minus(Limits.BACK_OFF_CAP)).now(), state.wake().orElseThrow()))
                .isLessThanOrEqualTo(Limits.BACK_OFF_CAP);
    }

    @Test
    @DisplayName("A clock that was hours ahead and is set right stops the link for five minutes at most")
    void clockSetBack() {
        positioned("a");
        tick(Duration.ofHours(5));
        assertThat(tick(Duration.ZERO)).hasSize(1);
    }

    @Test
    @DisplayName("An act is receipted when the partner's head is our own root at that size")
    void receipted() {
        positioned("a", "b");
        tick(Duration.ZERO);
        arrived(receipt(0, "a", "b"));
        assertThat(state.receipted()).isEqualTo(2);
        assertThat(state.wake()).isEmpty();
        long revision = state.revision();
        arrived(receipt(0, "a", "b"));
        assertThat(state.revision()).as("the same receipt again changes nothing").isEqualTo(revision);
    }

    @Test
    @DisplayName("A head that is not our root freezes the direction with both heads as evidence")
    void diverged() {
        positioned("a", "b");
        List<Send> sends = arrived(receipt(0, "a", "x"));
        assertThat(state.mode()).isEqualTo(new Mode.Frozen(new Evidence(Contradiction.HEAD_NAMES_ANOTHER_ROOT,
                head("a", "b"), head("a", "x"), digest("receipt"))));
        assertThat(sends).containsExactly(new Send.FrozenNotice(DIRECTION, head("a", "b")));
        assertThat(sending.position(state, acts("c")).writes()).isEmpty();
        assertThat(state.receipted()).isZero();
    }

    @Test
    @DisplayName("A receipt that lists another act than its own head holds freezes too")
    void receiptAgainstItsHead() {
        positioned("a");
        arrived(new Arrival.Receipt(DIRECTION, 0, List.of(new Arrival.Receipted(digest("x"), Outcome.ACCEPTED)), head("a"),
                digest("receipt")));
        assertThat(state.mode()).isInstanceOf(Mode.Frozen.class);
    }

    @Test
    @DisplayName("After a gap at the partner, sending begins again at the first act without a receipt")
    void gap() {
        positioned("a", "b");
        positioned("c");
        tick(Duration.ZERO);
        arrived(receipt(0, "a", "b"));
        arrived(new Arrival.Expected(DIRECTION, head("a", "b"), digest("expected")));
        assertThat(tick(Duration.ZERO)).containsExactly(new Send.Parcel(DIRECTION, 2, 3));
    }

    @Test
    @DisplayName("A partner restored from an old backup gets back what it had receipted, with its own receipts")
    void partnerSetBack() {
        positioned("a", "b", "c");
        arrived(receipt(0, "a", "b", "c"));
        assertThat(arrived(new Arrival.Expected(DIRECTION, head("a"), digest("expected"))))
                .containsExactly(new Send.Tail(DIRECTION, 1, 3, 3, 0));
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    @DisplayName("A partner whose head is beyond ours stops new positions until our own signature shows what we lost")
    void ahead() {
        positioned("a");
        arrived(new Arrival.Expected(DIRECTION, new TreeHead(3, digest("?")), digest("expected")));
        assertThat(state.mode()).isInstanceOf(Mode.Restored.class);
        assertThat(Restoration.holds(List.of(state), List.of())).as("a bare word stops only its own link").isFalse();
        Mode.Restored asked = (Mode.Restored) state.mode();
        arrived(new Arrival.Tail(DIRECTION, 1, acts("b", "c"), Given.checkpoint(head("a", "b", "c")),
                List.of(Outcome.ACCEPTED, Outcome.STOPPED_BY_GATE), digest("tail"), 3, asked.mark()));
        assertThat(shelf.entries).containsExactly(digest("a"), digest("b"), digest("c"));
        assertThat(shelf.writes).anyMatch(Write.Lost.class::isInstance);
        state = shelf.keep(sending.resume(state));
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
        positioned("d");
        assertThat(shelf.entries.getLast()).isEqualTo(digest("d"));
    }

    @Test
    @DisplayName("A rejection of bytes that are not ours means damage on the way; of our own it is shown")
    void rejections() {
        positioned("a");
        arrived(new Arrival.Rejection(DIRECTION, 0, digest("x"), Reason.WRONG_SIGNATURE));
        arrived(new Arrival.Rejection(DIRECTION, 0, digest("a"), Reason.WRONG_SIGNATURE));
        assertThat(shelf.writes).anyMatch(Write.Altered.class::isInstance).anyMatch(Write.Refused.class::isInstance);
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    @DisplayName("The position decides which key signs: up to the key entry the old one, after it the new one")
    void rotation() {
        Entry change = new Entry(digest("change"), KEY, NEXT_KEY);
        state = shelf.keep(sending.position(state, List.of(act("a"), change, act("old"), Entry.act(digest("new"), NEXT_KEY))));
        assertThat(shelf.entries).containsExactly(digest("a"), digest("change"), digest("new"));
        assertThat(shelf.writes).contains(new Write.Unpositionable(DIRECTION, digest("old")));
        assertThat(state.keys().atHead(2)).isEqualTo(KEY);
        assertThat(state.keys().atHead(3)).isEqualTo(NEXT_KEY);
    }

    @Test
    @DisplayName("Attachments get the link only when all acts are on their way")
    void attachmentsLast() {
        shelf.attachments = true;
        positioned("a");
        assertThat(tick(Duration.ZERO))
                .containsExactly(new Send.Parcel(DIRECTION, 0, 1), new Send.Attachments(DIRECTION));
        for (int i = 0; i < 5; i++) {
            String prefix = "batch" + i + "-";
            String[] batch = new String[Limits.BATCH_ENTRIES];
            java.util.Arrays.setAll(batch, n -> prefix + n);
            positioned(batch);
        }
        arrived(receipt(0, "a"));
        assertThat(tick(Duration.ZERO)).hasSize(4).allMatch(Send.Parcel.class::isInstance);
    }

    @Test
    @DisplayName("While frozen, urgent acts travel outside the ledger; in the new epoch what was not held waits again")
    void newEpoch() {
        positioned("a", "b");
        positioned("c");
        arrived(receipt(0, "a", "b"));
        arrived(new Arrival.FrozenNotice(DIRECTION, head("a", "b"), digest("notice")));
        shelf.urgent = true;
        assertThat(tick(Duration.ZERO)).contains(new Send.UrgentOutside(DIRECTION));
        Opening opening = new Opening(DIRECTION, head("a", "b", "c"), head("a", "b"), digest("terms"));
        state = shelf.keep(sending.open(state, opening));
        assertThat(state.direction().epoch()).isEqualTo(2);
        assertThat(shelf.writes).contains(new Write.Rewound(DIRECTION, 2));
        assertThat(state.log().head()).isEqualTo(head("terms"));
        assertThat(state.mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    @DisplayName("Two people who name another head than ours open nothing")
    void foreignOpening() {
        positioned("a");
        Opening opening = new Opening(DIRECTION, head("x"), head(), digest("terms"));
        assertThat(sending.open(state, opening).state()).isEqualTo(state);
    }
}
