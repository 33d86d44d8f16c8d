package org.entente.protocol.matter;

/**
 * One row of a kind's table: in this state, this side may take this step, and then the state is {@code next}.
 *
 * @param state the state before
 * @param act the act's name
 * @param side who takes the step
 * @param next the state after
 * @param meaning {@link Meaning#MOVES} where the step may be drafted, {@link Meaning#CROSSES} where it can only come
 *     about because two acts crossed on their way
 */
public record Row(String state, String act, Side side, String next, Meaning meaning) {

    /** Why a row stands in the table. */
    public enum Meaning {
        MOVES,
        CROSSES
    }

    public static Row moves(String state, String act, Side side, String next) {
        return new Row(state, act, side, next, Meaning.MOVES);
    }

    public static Row crosses(String state, String act, Side side, String next) {
        return new Row(state, act, side, next, Meaning.CROSSES);
    }
}
