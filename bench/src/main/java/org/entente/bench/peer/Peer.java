package org.entente.bench.peer;

import java.nio.file.Path;
import java.time.Duration;
import org.entente.bench.load.Counted;
import org.entente.bench.load.Load;
import org.entente.bench.load.Work;

/** One of the two processes of a carrier. */
public final class Peer {
    private Peer() {}

    /** Either {@code receive CARRIER KEYS} or {@code send CARRIER KEYS PORT}. */
    public static void main(String[] args) throws Exception {
        Conversation conversation = Conversation.take();
        Carrier carrier = Carrier.of(args[1]);
        Path keys = Path.of(args[2]);
        if (args[0].equals("receive")) {
            try (Receiver receiver = carrier.receiver(keys)) {
                conversation.ready(receiver.port());
                conversation.answerAll(Heap::answer);
            }
        } else {
            try (Sender sender = carrier.sender(keys, Integer.parseInt(args[3]))) {
                conversation.ready(0);
                conversation.answerAll(line -> answer(sender, line));
            }
        }
        // Libraries that keep threads of their own must not keep the process.
        System.exit(0);
    }

    private static String answer(Sender sender, String line) throws InterruptedException {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "acts" -> run(sender, sender.act(), Integer.parseInt(words[1]), Long.parseLong(words[2]));
            case "warm" -> Conversation.text(
                    Counted.run(sender.act(), Integer.parseInt(words[1]), Integer.parseInt(words[2])), 0);
            case "attachment" -> run(sender, sender.attachment(Long.parseLong(words[1])), 1, 0);
            default -> Heap.answer(line);
        };
    }

    private static String run(Sender sender, Work work, int senders, long millis) throws InterruptedException {
        long before = sender.repeats();
        return Conversation.text(Load.run(work, senders, Duration.ofMillis(millis)), sender.repeats() - before);
    }
}
