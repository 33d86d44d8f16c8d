package org.entente.node.command.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.entente.protocol.card.Card;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.ReceiptEntry;
import tools.jackson.databind.json.JsonMapper;

/** Plays the fictional requests of the record over the two desks, each on its own day. */
final class Replay {
    /** The morning after the last fictional request, when a visitor meets the demo. */
    static final Instant LAST_DAY = Instant.parse("2025-04-15T01:30:00Z");

    private final Stage stage;
    private final Desks desks;
    private final Progress progress;

    /** Told of each request before it is played. */
    @FunctionalInterface
    interface Progress {
        /** @param stopped whether the asked nation's gate will stop it on arrival */
        void playing(String id, String title, boolean stopped);
    }

    Replay(Stage stage, Progress progress) {
        this.stage = stage;
        this.desks = new Desks(stage);
        this.progress = progress;
    }

    /** The first working day of the year that the requests are from. */
    private static final Instant FIRST_DAY = Instant.parse("2025-01-20T01:30:00Z");

    void play() throws IOException, InterruptedException {
        stage.time().to(FIRST_DAY);
        new ToldRecord(stage).play();
        for (FictionalRequest each : FictionalRequest.all()) {
            stage.time().to(each.morning());
            boolean foreign = !Stage.NATIONS.contains(FictionalRequest.nationOf(each.from()));
            progress.playing(each.id(), each.englishTitle(), foreign);
            if (foreign) {
                stoppedOnArrival(each);
                continue;
            }
            Desks.Pair asking = pair(each.from());
            Desks.Pair asked = pair(each.to());
            String matter = desks.ask(asking, "ask", each.pages().all());
            desks.awaitArrival(asked, matter);
            stage.time().on(Duration.ofHours(1));
            desks.act(asked, matter, "acknowledge", Map.of());
            follow(each, asking, asked, matter);
        }
    }

    /** A practice nation whose node has no gate: its act is signed, sealed and delivered, and stopped at the other end. */
    private void stoppedOnArrival(FictionalRequest request) throws IOException, InterruptedException {
        String from = FictionalRequest.nationOf(request.from());
        String to = FictionalRequest.nationOf(request.to());
        ForeignNation stranger = new ForeignNation(from, stage.time().now());
        stage.trust(to, from, stranger.card());
        ReceiptEntry receipt = stranger.ask(card(to), stage.door(to), request.id(), request.to(), request.from(),
                JsonMapper.builder().build().writeValueAsBytes(request.words()));
        if (receipt.outcome() != Outcome.STOPPED_BY_GATE) {
            throw new IOException(request.id() + " of " + from + " was receipted as " + receipt.outcome());
        }
    }

    private Card card(String nation) throws IOException {
        try {
            return Card.parse(new String(stage.card(nation), StandardCharsets.US_ASCII)).content();
        } catch (Malformed e) {
            throw new IOException(e);
        }
    }

    private void follow(FictionalRequest request, Desks.Pair asking, Desks.Pair asked, String matter)
            throws IOException, InterruptedException {
        if (request.words().has("clarification")) {
            stage.time().on(Duration.ofHours(1));
            desks.act(asked, matter, "ask-clarification",
                    new Pages().words("content", "questions.0", request.words().path("clarification")).all());
            desks.awaitDelivery(asked, matter);
            desks.act(asking, matter, "clarify", new Pages().statement("content", request.words().path("clarified")).all());
            desks.awaitDelivery(asking, matter);
        }
        switch (request.record().path("status").asString()) {
            case "answered" -> {
                stage.time().on(Duration.ofHours(2));
                Pages answer = new Pages().statement("content", request.words().path("answer"));
                if (!request.record().has("iccs")) {
                    answer.put("content", "found.said", "found-safe")
                            .put("content", "found.adult", "true")
                            .put("content", "found.consents", "false");
                }
                desks.act(asked, matter, "answer", answer.all());
                desks.awaitDelivery(asked, matter);
            }
            case "partial" -> {
                stage.time().on(Duration.ofHours(2));
                desks.act(asked, matter, "answer-in-part", new Pages()
                        .statement("content", request.words().path("answer"))
                        .words("content", "open", request.words().path("rest"))
                        .handling("content", 2)
                        .all());
                desks.awaitDelivery(asked, matter);
            }
            default -> desks.awaitDelivery(asked, matter);
        }
    }

    /** Who writes and who releases for an authority. */
    Desks.Pair pair(String authority) throws IOException {
        String nation = FictionalRequest.nationOf(authority);
        var here = stage.node(nation).accounts().values().stream()
                .filter(account -> account.authority().equals(authority))
                .sorted(Comparator.comparing(DemoAccount::username))
                .toList();
        String officer = here.stream().filter(each -> each.roles().contains("OFFICER") && !each.releases())
                .findFirst().orElseThrow(() -> new IOException("nobody writes for " + authority)).username();
        String releaser = here.stream().filter(DemoAccount::releases)
                .findFirst().orElseThrow(() -> new IOException("nobody releases for " + authority)).username();
        return new Desks.Pair(nation, officer, releaser);
    }
}
