package org.entente.node.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two processes with a database each, from the first start to the proof: what {@code ./entente demo --check} does. */
class WholeStoryTest {
    private static final List<String> STEPS = List.of(
            "start", "pair", "replay the record", "ask", "pass down", "acknowledge", "ask for clarification", "clarify", "answer",
            "correct", "refuse", "withdraw", "stop at the gate", "stop on arrival", "cut the link", "reconnect",
            "kill VN and start it again", "kill LA and start it again", "back up while the node works", "restore",
            "hand out the cards", "export at VN", "verify the export of VN", "one byte flipped in the export of VN",
            "one byte flipped in the file attached, at VN",
            "export at LA", "verify the export of LA", "one byte flipped in the export of LA",
            "one byte flipped in the file attached, at LA",
            "enter both sides' figures", "sign the review", "roll over into the next plan", "amend a clause",
            "refuse a signature of another office", "sign the plan", "download the sealed paper at both",
            "answer a request, and the plan's figure moves");
    private static final int MINUTES = 15;

    @TempDir
    Path directory;

    @Test
    void two_nations_ask_answer_fail_recover_and_prove() throws Exception {
        File said = directory.resolve("said").toFile();
        File wrong = directory.resolve("wrong").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", programOnly(), "org.entente.node.Entente", "demo", "--check");
        builder.environment().put("ENTENTE_JAVA_FLAGS", "-Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED");
        builder.environment().remove("ENTENTE_JAR");
        Process process = builder.redirectOutput(said).redirectError(wrong).start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("the story ended").isTrue();
        } finally {
            process.destroy();
        }
        List<JsonNode> steps = Files.readAllLines(said.toPath()).stream()
                .map(line -> JsonMapper.builder().build().readTree(line))
                .toList();
        assertThat(steps).as("%s", Files.readString(wrong.toPath())).allSatisfy(step -> {
            assertThat(step.path("ok").asBoolean()).as(step.toString()).isTrue();
            assertThat(step.path("artefact").asString()).isNotBlank();
            assertThat(step.path("ms").isIntegralNumber()).isTrue();
        });
        assertThat(steps.stream().map(step -> step.path("step").asString())).containsExactlyElementsOf(STEPS);
        assertThat(process.exitValue()).isZero();
    }

    /** The class path without the tests' own classes, which would be found by the program as parts of it. */
    private static String programOnly() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes") && !place.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
