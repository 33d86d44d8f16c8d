package org.entente.node.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A home cannot be used as asked. Carries a code and values; whoever shows it finds the words. */
public final class HomeProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HomeFault fault;
    private final transient List<Object> values;

    public HomeProblem(HomeFault fault, Object... values) {
        this(fault, null, values);
    }

    public HomeProblem(HomeFault fault, @Nullable Throwable cause, Object... values) {
        super(fault + " " + List.of(values), cause);
        this.fault = fault;
        this.values = List.of(values);
    }

    public HomeFault fault() {
        return fault;
    }

    /** What fills the places of the fault's words. */
    public List<Object> values() {
        return values;
    }
}
