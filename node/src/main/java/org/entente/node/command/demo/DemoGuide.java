package org.entente.node.command.demo;

import java.io.IOException;
import java.io.PrintStream;

/** What the demo prints when it is ready: addresses, accounts and what to try. */
final class DemoGuide {
    private final Stage stage;
    private final PrintStream out;
    private final DemoRun.DemoWords words;

    DemoGuide(Stage stage, PrintStream out, DemoRun.DemoWords words) {
        this.stage = stage;
        this.out = out;
        this.words = words;
    }

    void print() throws IOException {
        for (String nation : Stage.NATIONS) {
            DemoNode node = stage.node(nation);
            out.println();
            out.println(words.of("command.demo.node", nation, node.desk().toString()));
            for (DemoAccount each : node.accounts().values()) {
                out.println("  %-10s %-18s %-12s %s".formatted(
                        each.username(), each.password(), each.authority().substring("ORG-".length()),
                        String.join(", ", each.roles()).toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
            }
        }
        out.println();
        out.println(words.of("command.demo.try", stage.base().toString()));
    }
}
