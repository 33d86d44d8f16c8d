package org.entente.node.command.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.node.command.DeskRefused;
import org.entente.node.command.DeskSession;
import org.entente.node.command.demo.Desks.Pair;
import org.entente.node.command.demo.StepReport.StepFailed;
import org.jsoup.nodes.Element;

/**
 * The whole story of two nations and their requests, step by step: asked, passed down, clarified, answered, refused,
 * corrected, withdrawn, over a line that is cut and nodes that are killed; either nation proves it. At the end the year's
 * plan is reviewed and the next one signed.
 */
final class Story {
    private static final Pair MINISTRY_VN = new Pair("VN", "hoa", "lan");
    private static final Pair BOKEO = new Pair("LA", "keo", "somsy");
    private static final Pair MINISTRY_LA = new Pair("LA", "noy", "khamla");

    private final Stage stage;
    private final StepReport report;
    private final Desks desks;
    private final Proofs proofs;

    Story(Stage stage, StepReport report) {
        this.stage = stage;
        this.report = report;
        this.desks = new Desks(stage);
        this.proofs = new Proofs(stage, desks);
    }

    void play() throws StepFailed {
        report.step("start", () -> {
            stage.start();
            return stage.base().toString();
        });
        report.step("pair", () -> {
            stage.pair();
            return String.join(" and ", Stage.NATIONS);
        });
        report.step("replay the record", () -> {
            new Replay(stage, (id, title, stopped) -> {}).play();
            return "RQ-F-001, RQ-F-002, RQ-F-003, RQ-F-005; RQ-F-004 stopped on arrival";
        });
        String matter = oneRequest();
        refusedAndWithdrawn();
        stoppedOnArrival();
        cutAndJoined(matter);
        killed(matter);
        restored(matter);
        proofs.play(report, matter);
        new Circle(stage, desks).play(report);
    }

    private String oneRequest() throws StepFailed {
        String matter = report.step("ask", () -> {
            String asked = desks.ask(MINISTRY_VN, "ask", request("DEMO-1", "ORG-LA-MPS").all());
            desks.awaitArrival(MINISTRY_LA, asked);
            return asked;
        });
        report.step("pass down", () -> {
            String before = desks.clock("LA", "khamla", matter);
            DeskSession khamla = stage.node("LA").as("khamla", stage.time());
            khamla.send(khamla.open("/matters/" + matter), "form[action$=/pass-down]", Map.of("authority", "ORG-LA-BKO"));
            desks.awaitArrival(BOKEO, matter);
            expect(before, desks.clock("LA", "keo", matter), "the clock changed when the request was passed down");
            return matter;
        });
        report.step("acknowledge", () -> step(BOKEO, matter, "acknowledge", new Pages(), "ACKNOWLEDGED"));
        report.step("ask for clarification", () -> step(BOKEO, matter, "ask-clarification",
                new Pages().words("content", "questions.0", "Which of the two lorries is meant?"), "CLARIFYING"));
        report.step("clarify", () -> step(MINISTRY_VN, matter, "clarify",
                new Pages().statement("content", "The white one, plate FIC-0777."), "ACKNOWLEDGED"));
        report.step("answer", () -> step(BOKEO, matter, "answer",
                new Pages().statement("content", "Registered to the company FIC Transport.").file("register.txt", Proofs.ATTACHED), "ANSWERED"));
        report.step("correct", () -> {
            Pages correction = new Pages()
                    .words("content", "explanation", "The company's name was misread.")
                    .statement("content", "Registered to the company FIC Cargo.");
            correction.put("content", "concerns", desks.offered("LA", "keo", matter, "correct", "concerns"));
            return step(BOKEO, matter, "correct", correction, "ANSWERED");
        });
        return matter;
    }

    private void refusedAndWithdrawn() throws StepFailed {
        report.step("refuse", () -> {
            String matter = desks.ask(MINISTRY_VN, "ask", request("DEMO-2", "ORG-LA-MPS").all());
            desks.awaitArrival(MINISTRY_LA, matter);
            return step(MINISTRY_LA, matter, "refuse", new Pages()
                    .put("content", "reason", "not-necessary")
                    .words("content", "explanation", "The same owner was asked for and answered yesterday."), "REFUSED");
        });
        report.step("withdraw", () -> {
            String matter = desks.ask(MINISTRY_VN, "ask", request("DEMO-3", "ORG-LA-MPS").all());
            desks.awaitArrival(MINISTRY_LA, matter);
            return step(MINISTRY_VN, matter, "withdraw",
                    new Pages().words("content", "explanation", "The lorry was found here."), "WITHDRAWN");
        });
        report.step("stop at the gate", () -> {
            Pages wish = request("DEMO-4", "ORG-LA-MPS").put("basis", "basis.iccs", "0803");
            DeskSession hoa = stage.node("VN").as("hoa", stage.time());
            var begun = hoa.send(hoa.open("/requests/new"), "form[action$=/requests/new]", Map.of("act", "ask"));
            try {
                desks.handIn(hoa, begun, wish.all());
            } catch (DeskRefused stopped) {
                return stopped.status() == 200 ? "closed offence, nothing left the country" : String.valueOf(stopped.getMessage());
            }
            throw new IOException("the gate let a closed offence pass");
        });
    }

    /** What came from the practice nation: its partner receipted it, counted it, and shows it to nobody as a matter. */
    private void stoppedOnArrival() throws StepFailed {
        report.step("stop on arrival", () -> {
            DeskSession ladda = stage.node("LA").as("ladda", stage.time());
            Element stop = ladda.open("/safeguards").selectFirst("tr[data-place=ARRIVAL]");
            if (stop == null) {
                throw new IOException("the register of stops does not show what was stopped on arrival");
            }
            DeskSession khamla = stage.node("LA").as("khamla", stage.time());
            String desk = khamla.open("/requests?q=RQ-F-004").select("main [data-rows], main").text();
            if (desk.contains("discussion")) {
                throw new IOException("what was stopped on arrival can be read at the desk");
            }
            return "RQ-F-004, rule " + stop.attr("data-rule") + ", register of LA, number " + stop.attr("data-stop");
        });
    }

    private void cutAndJoined(String matter) throws StepFailed {
        String waiting = report.step("cut the link", () -> {
            stage.cut();
            String asked = desks.ask(MINISTRY_VN, "ask", request("DEMO-5", "ORG-LA-MPS").all());
            Thread.sleep(Duration.ofSeconds(2));
            expect("false", desks.live("VN", "hoa", asked).attr("data-delivered"), "an act was delivered over a cut link");
            return asked;
        });
        report.step("reconnect", () -> {
            stage.join();
            desks.awaitDelivery(MINISTRY_VN, waiting);
            desks.awaitArrival(MINISTRY_LA, waiting);
            return proofs.sameHeads("hoa", "khamla", waiting);
        });
    }

    private void killed(String matter) throws StepFailed {
        for (String nation : Stage.NATIONS) {
            report.step("kill " + nation + " and start it again", () -> {
                String asked = desks.ask(MINISTRY_VN, "ask", request("DEMO-KILL-" + nation, "ORG-LA-MPS").all());
                DemoNode node = stage.node(nation);
                node.kill();
                node.start();
                node.awaitReady();
                desks.awaitDelivery(MINISTRY_VN, asked);
                desks.awaitArrival(MINISTRY_LA, asked);
                return proofs.sameHeads("hoa", "khamla", asked);
            });
        }
    }

    private void restored(String matter) throws StepFailed {
        Path backup = stage.base().resolve("vn.backup");
        report.step("back up while the node works", () -> {
            proofs.run(List.of("backup", "--home", stage.node("VN").home().toString(), "--passphrase-file",
                    stage.passphraseFile().toString(), backup.toString()), 0);
            return backup + ", " + Files.size(backup) + " bytes";
        });
        report.step("restore", () -> {
            String after = desks.ask(MINISTRY_VN, "ask", request("DEMO-AFTER-BACKUP", "ORG-LA-MPS").all());
            desks.awaitArrival(MINISTRY_LA, after);
            stage.restore("VN", backup, proofs);
            desks.awaitArrival(MINISTRY_VN, matter);
            String next = desks.ask(MINISTRY_VN, "ask", request("DEMO-RESTORED", "ORG-LA-MPS").all());
            desks.awaitDelivery(MINISTRY_VN, next);
            desks.awaitArrival(MINISTRY_LA, next);
            return proofs.sameHeads("hoa", "khamla", next);
        });
    }

    /** One act, delivered, with the state it leads to on both desks. */
    private String step(Pair by, String matter, String act, Pages pages, String state) throws IOException, InterruptedException {
        desks.act(by, matter, act, pages.all());
        desks.awaitDelivery(by, matter);
        desks.awaitState(MINISTRY_VN, matter, state);
        desks.awaitState(by.nation().equals("LA") ? by : MINISTRY_LA, matter, state);
        stage.time().on(Duration.ofMinutes(10));
        return matter + " " + state;
    }

    /** An ordinary question about a lorry. */
    static Pages request(String reference, String to) {
        return new Pages()
                .put("recipient", "authority", to)
                .put("recipient", "reference", reference)
                .put("basis", "basis.type", "offence")
                .put("basis", "basis.iccs", "060121")
                .put("basis", "basis.case", "FIC-2025-77")
                .put("basis", "basis.conduct", "Packets of methamphetamine tablets were handed over from this lorry.")
                .put("basis", "basis.answer", "ordinary")
                .put("basis", "basis.answerReason", "Trade in drugs is a crime whoever does it.")
                .words("purpose", "title", "Owner of a lorry (" + reference + ")")
                .put("purpose", "purpose", "investigate")
                .put("purpose", "instrument", "AG-DRUG-MOU2")
                .put("subjects", "vehicles.0.plate", "FIC-0777")
                .put("subjects", "vehicles.0.nation", "LA")
                .words("questions", "questions.0", "Who is the registered owner of lorry FIC-0777?")
                .put("handling", "urgency.level", "normal")
                .handling("handling", 0);
    }

    private static void expect(String expected, String found, String otherwise) throws IOException {
        if (!expected.equals(found)) {
            throw new IOException(otherwise + ": " + expected + " against " + found);
        }
    }
}
