package org.entente.node.command.demo;

/** The whole story of two nations and their requests, step by step. */
final class Story {
    private final Stage stage;
    private final StepReport report;

    Story(Stage stage, StepReport report) {
        this.stage = stage;
        this.report = report;
    }

    void play() throws StepReport.StepFailed {
        report.step("start", () -> {
            stage.start();
            return stage.base().toString();
        });
        report.step("pair", () -> {
            stage.pair();
            return null;
        });
        report.step("replay", () -> {
            new Replay(stage, System.err::println).play();
            return null;
        });
    }
}
