package org.entente.node.nations;

import java.util.List;
import org.entente.node.kernel.AuthorityCode;
import org.jspecify.annotations.Nullable;

/** Whether one authority may write to another, and otherwise why not and which way is right. */
public sealed interface Route {
    record Open() implements Route {}

    /** The agreement is not known here. */
    record UnknownInstrument(String instrument) implements Route {}

    /** The agreement does not bind on this day. */
    record NotInForce(String instrument) implements Route {}

    /** The two nations are not both parties. */
    record NotBetweenThese(String instrument) implements Route {}

    record UnknownAuthority(AuthorityCode authority) implements Route {}

    /** An authority has ended; these took over. */
    record Ended(AuthorityCode authority, List<AuthorityCode> successors) implements Route {}

    /** Both belong to one nation, so nothing crosses a border. */
    record SameNation() implements Route {}

    /**
     * These levels may not write to each other under the agreement.
     *
     * @param through the authority of the sender's side that may; none where nobody may
     * @param to whom that one writes; the partner passes it down from there
     */
    record LevelWithoutAuthority(@Nullable AuthorityCode through, @Nullable AuthorityCode to) implements Route {}

    /** The partner is not paired, or suspended. */
    record NoPartner() implements Route {}

    /** One side practises and the other is real. */
    record PracticeApart() implements Route {}
}
