package org.entente.node.command.demo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.node.command.DeskSession;
import org.jsoup.nodes.Document;

/** What either nation can show: equal heads on both desks, and an export that a stranger examines in an empty home. */
final class Proofs {
    private static final int FINISHED_WITHIN_MINUTES = 5;

    /** What is attached to the answer of the story, and so must be in the export. */
    static final String ATTACHED = "Extract of the vehicle register, plate FIC-0777: company FIC Transport, since 3 February 2025 (fictional).";

    private static final Random CHANCE = new SecureRandom();

    private final Stage stage;
    private final Desks desks;

    Proofs(Stage stage, Desks desks) {
        this.stage = stage;
        this.desks = desks;
    }

    void play(StepReport report, String matter) throws StepReport.StepFailed {
        Path cards = stage.base().resolve("cards");
        report.step("hand out the cards", () -> {
            Files.createDirectories(cards);
            for (String nation : Stage.NATIONS) {
                Files.write(cards.resolve(nation + ".card"), stage.card(nation));
            }
            return cards.toString();
        });
        for (String nation : Stage.NATIONS) {
            Path export = stage.base().resolve(nation + "-evidence.zip");
            report.step("export at " + nation, () -> {
                DeskSession desk = stage.node(nation).as(nation.equals("VN") ? "hoa" : "keo", stage.time());
                Files.write(export, desk.download("/matters/" + matter + "/evidence"));
                attachedAt(Files.readAllBytes(export));
                return export + ", " + Files.size(export) + " bytes";
            });
            report.step("verify the export of " + nation, () -> {
                verify(export, cards, 0);
                return export.toString();
            });
            report.step("one byte flipped in the export of " + nation, () -> {
                byte[] bytes = Files.readAllBytes(export);
                return altered(nation, bytes, CHANCE.nextInt(bytes.length), cards);
            });
            report.step("one byte flipped in the file attached, at " + nation, () -> {
                byte[] bytes = Files.readAllBytes(export);
                String said = altered(nation, bytes, attachedAt(bytes) + CHANCE.nextInt(ATTACHED.length()), cards);
                if (!said.contains("answer")) {
                    throw new IOException("it does not name the act whose file was altered: " + said);
                }
                return said;
            });
        }
    }

    /** Files of an export are stored as they are, so what was attached stands in it as it was written. */
    private static int attachedAt(byte[] export) throws IOException {
        int at = new String(export, StandardCharsets.ISO_8859_1).indexOf(ATTACHED);
        if (at < 0) {
            throw new IOException("the attached file is not in the export");
        }
        return at;
    }

    /** What the examiner says of an export with one byte changed. */
    private String altered(String nation, byte[] bytes, int at, Path cards) throws IOException, InterruptedException {
        bytes[at] ^= 1;
        Path altered = stage.base().resolve(nation + "-altered.zip");
        Files.write(altered, bytes);
        String said = verify(altered, cards, 1);
        return said.lines().map(String::strip).filter(line -> line.startsWith("-")).findFirst()
                .orElseThrow(() -> new IOException("it failed without saying what is wrong: " + said));
    }

    private String verify(Path export, Path cards, int status) throws IOException, InterruptedException {
        return run(List.of("verify", export.toString(), "--trust", cards.resolve("VN.card").toString(),
                cards.resolve("LA.card").toString()), status);
    }

    /** Runs a command of this program in an empty home directory; what it said, if it ended with this status. */
    String run(List<String> arguments, int status) throws IOException, InterruptedException {
        Path emptyHome = Files.createTempDirectory(stage.base(), "empty-home-");
        List<String> command = new ArrayList<>(ThisProgram.command(List.of("-Duser.home=" + emptyHome)));
        command.addAll(arguments);
        File said = Files.createTempFile(stage.base(), "said-", ".txt").toFile();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
        if (!process.waitFor(FINISHED_WITHIN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(arguments.getFirst() + " did not end");
        }
        String words = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        if (process.exitValue() != status) {
            throw new IOException(arguments.getFirst() + " ended with " + process.exitValue() + ": " + words);
        }
        return words;
    }

    /** Both desks show the same positions and the same fingerprint of the history. */
    String sameHeads(String ours, String theirs, String matter) throws IOException, InterruptedException {
        String there = "";
        String here = "";
        // The last receipt may still be on its way to one of the two.
        for (int i = 0; i < 50; i++) {
            // Each desk speaks its officer's language; for the comparison both speak one.
            here = head(desks.matter("VN", ours, matter + "?lang=en"));
            there = head(desks.matter("LA", theirs, matter + "?lang=en"));
            if (here.equals(there) && !here.isBlank()) {
                return here;
            }
            Thread.sleep(200);
        }
        throw new IOException("the heads differ: VN " + here + ", LA " + there);
    }

    private static String head(Document page) {
        return page.select("#proof .e-word span").eachText().stream().reduce((a, b) -> a + " " + b).orElse("");
    }
}
