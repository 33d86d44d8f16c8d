package org.entente.node.command;

/** The desk did not do what the story asked of it. */
public final class DeskRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    public DeskRefused(int status, String where, String why) {
        super(where + " answered " + status + ": " + why);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
