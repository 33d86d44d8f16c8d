package org.entente.node.command.demo;

/** The desk did not do what the story asked of it. */
final class DeskRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    DeskRefused(int status, String where, String why) {
        super(where + " answered " + status + ": " + why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
