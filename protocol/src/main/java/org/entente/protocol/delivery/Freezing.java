package org.entente.protocol.delivery;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;

/** How a direction stops when histories differ. */
final class Freezing {
    private Freezing() {}

    static Step<Outgoing> freeze(Outgoing state, Contradiction what, TreeHead theirs, Digest statement, History history) {
        var evidence = new Evidence(what, comparable(state.log().head(), theirs, history), theirs, statement);
        return Step.of(state, state.in(new Mode.Frozen(evidence)), write(state.direction(), evidence),
                notice(state.direction(), evidence));
    }

    static Step<Incoming> freeze(Incoming state, Contradiction what, TreeHead theirs, Digest statement, History history) {
        var evidence = new Evidence(what, comparable(state.head(), theirs, history), theirs, statement);
        return Step.of(state, state.in(new Mode.Frozen(evidence)), write(state.direction(), evidence),
                notice(state.direction(), evidence));
    }

    /** Our head at the partner's size, so that the two contradict each other on sight; where we end before, our end. */
    private static TreeHead comparable(TreeHead ours, TreeHead theirs, History history) {
        return theirs.size() < ours.size() ? new TreeHead(theirs.size(), history.root(theirs.size())) : ours;
    }

    private static List<Write> write(Direction direction, Evidence evidence) {
        return List.of(new Write.Froze(direction, evidence));
    }

    private static List<Send> notice(Direction direction, Evidence evidence) {
        return List.of(new Send.FrozenNotice(direction, evidence.ours()));
    }
}
