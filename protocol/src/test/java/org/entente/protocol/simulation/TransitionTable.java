package org.entente.protocol.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The table of modes in docs/protocol/delivery.md, and the diagram that follows from it. */
final class TransitionTable {
    private static final Pattern ROW = Pattern.compile("\\| (SENDER|RECEIVER) \\| (\\w+) \\| (\\w+) \\|.*");

    private TransitionTable() {}

    static String document() {
        try {
            return Files.readString(Path.of("../docs/protocol/delivery.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Transition> read() {
        return document().lines().map(ROW::matcher).filter(row -> row.matches())
                .map(row -> new Transition(Transition.At.valueOf(row.group(1)), row.group(2), row.group(3)))
                .toList();
    }

    static String diagram() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (Transition.At at : Transition.At.values()) {
            String prefix = at == Transition.At.SENDER ? "Sender_" : "Receiver_";
            text.append("    state ").append(at).append(" {\n");
            read().stream().filter(row -> row.at() == at).forEach(row -> text.append("        ")
                    .append(prefix).append(row.from()).append(" --> ").append(prefix).append(row.to()).append('\n'));
            text.append("    }\n");
        }
        return text.toString();
    }
}
