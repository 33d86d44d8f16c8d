package org.entente.node.command.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the steps of a story and prints one JSON line for each:
 * {@code {"step":…,"ok":…,"ms":…,"artefact":…}}. A step that does not hold is said with its reason, and the story ends.
 */
final class StepReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final InstantSource clock;

    /** One step; its result names what the step made: a matter, a tree head, a file. */
    @FunctionalInterface
    interface Step {
        @Nullable String run() throws Exception;
    }

    StepReport(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Nullable String step(String name, Step step) throws StepFailed {
        var started = clock.instant();
        try {
            String artefact = step.run();
            print(name, true, Duration.between(started, clock.instant()), artefact, null);
            return artefact;
        } catch (Exception | AssertionError e) {
            print(name, false, Duration.between(started, clock.instant()), null, String.valueOf(e.getMessage()));
            throw new StepFailed(name, e);
        }
    }

    private void print(String name, boolean ok, Duration took, @Nullable String artefact, @Nullable String why) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("step", name);
        line.put("ok", ok);
        line.put("ms", took.toMillis());
        line.put("artefact", artefact);
        if (why != null) {
            line.put("why", why);
        }
        out.println(JSON.writeValueAsString(line));
        out.flush();
    }

    /** A step of the story did not hold. */
    static final class StepFailed extends Exception {
        private static final long serialVersionUID = 1;

        StepFailed(String step, Throwable cause) {
            super(step, cause);
        }
    }
}
