package org.entente.node.command.demo;

import java.time.Instant;
import java.util.function.Consumer;

/** Plays the fictional requests of the record over the two desks, each on its own day. */
final class Replay {
    /** The morning after the last fictional request, when a visitor meets the demo. */
    static final Instant LAST_DAY = Instant.parse("2025-04-15T01:30:00Z");

    private final Stage stage;
    private final Consumer<String> progress;

    Replay(Stage stage, Consumer<String> progress) {
        this.stage = stage;
        this.progress = progress;
    }

    void play() {
        progress.accept(stage.base().toString());
    }
}
