package org.entente.node.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.home.DurableFiles;
import org.entente.node.home.Home;
import org.entente.protocol.Nation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Answers the questions in the {@link HandBox}, one after the other, looking once a second. */
@Component
class HandBoxClerk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HandBoxClerk.class);
    /** More than one person asks for in a second; the rest waits for the next look. */
    private static final int QUESTIONS_A_LOOK = 16;
    private static final int NAME_BYTES = 3;

    private final HandBox box;
    private final ByHand byHand;
    private volatile boolean up;

    HandBoxClerk(Home home, ByHand byHand) {
        this.box = new HandBox(home.directory());
        this.byHand = byHand;
    }

    @Override
    public void start() {
        up = true;
        Thread.ofVirtual().name("hand-box").start(this::watch);
    }

    private void watch() {
        while (up) {
            try {
                for (Path question : questions()) {
                    answer(question);
                }
            } catch (IOException e) {
                LOG.warn("parcels by hand are not to be read: {}", e.toString());
            }
            try {
                Thread.sleep(Bounds.LOOK);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Path> questions() throws IOException {
        if (Files.notExists(box.directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(box.directory())) {
            return files.filter(file -> file.toString().endsWith(HandBox.QUESTION_OUT)
                            || file.toString().endsWith(HandBox.QUESTION_IN))
                    .sorted()
                    .limit(QUESTIONS_A_LOOK)
                    .toList();
        }
    }

    private void answer(Path question) throws IOException {
        String name = question.getFileName().toString();
        String id = name.substring(0, name.lastIndexOf('.'));
        byte[] papers;
        try {
            papers = papers(question, name.endsWith(HandBox.QUESTION_OUT));
        } catch (TurnedAway e) {
            fault(question, id, e.reason().code());
            return;
        } catch (RuntimeException e) {
            LOG.warn("a parcel by hand was not handled: {}", e.toString());
            fault(question, id, TurnedAway.Reason.OUT_OF_ORDER.code());
            return;
        }
        Files.deleteIfExists(question);
        DurableFiles.write(box.directory().resolve(id + HandBox.DONE), papers);
    }

    private void fault(Path question, String id, String code) throws IOException {
        Files.deleteIfExists(question);
        DurableFiles.write(box.directory().resolve(id + HandBox.FAULT), code.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] papers(Path question, boolean out) throws IOException, TurnedAway {
        if (Files.size(question) > Bounds.ENVELOPE_BYTES) {
            throw new TurnedAway(TurnedAway.Reason.TOO_LARGE, null);
        }
        byte[] asked = Files.readAllBytes(question);
        Nation partner = new Nation(new String(asked, 0, NAME_BYTES - 1, StandardCharsets.US_ASCII));
        return out ? byHand.out(partner) : byHand.in(partner, Arrays.copyOfRange(asked, NAME_BYTES, asked.length));
    }

    @Override
    public void stop() {
        up = false;
    }

    @Override
    public boolean isRunning() {
        return up;
    }
}
