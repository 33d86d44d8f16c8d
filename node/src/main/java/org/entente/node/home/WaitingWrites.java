package org.entente.node.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The writes that wait on one connection, in their order. */
final class WaitingWrites {
    /** The driver sends up to about 250 statements before it reads an answer; more would wait for each other. */
    private static final int MOST = 100;

    private static final Write COMMIT = new Write("COMMIT", new Object[0]);

    private final Connection connection;
    private List<Write> writes = new ArrayList<>();

    WaitingWrites(Connection connection) {
        this.connection = connection;
    }

    boolean none() {
        return writes.isEmpty();
    }

    void add(Write write) throws SQLException {
        writes.add(write);
        if (writes.size() >= MOST) {
            send();
        }
    }

    void forget() {
        writes = new ArrayList<>();
    }

    /** Forgets what came after this one; whether it was still waiting. */
    boolean forgetAfter(Write write) {
        int at = writes.lastIndexOf(write);
        if (at >= 0) {
            writes = new ArrayList<>(writes.subList(0, at + 1));
        }
        return at >= 0;
    }

    void send() throws SQLException {
        if (none()) {
            return;
        }
        Write last = writes.removeLast();
        List<Write> first = take();
        try (PreparedStatement together = before(first, last.sql())) {
            last.bind(connection, together, parameters(first));
            together.execute();
        }
    }

    /** With the end of the transaction as the last of them; the driver then knows that it has ended. */
    void sendAndCommit() throws SQLException {
        if (!none()) {
            writes.add(COMMIT);
            send();
        }
    }

    /** What waits, which waits no longer: it is the caller's to carry out. */
    List<Write> take() {
        List<Write> taken = writes;
        forget();
        return taken;
    }

    /** One statement of them and this text after them; what the text asks for is still to be filled in. */
    PreparedStatement before(List<Write> first, String last) throws SQLException {
        StringBuilder text = new StringBuilder();
        first.forEach(write -> text.append(write.sql()).append(';'));
        PreparedStatement statement = connection.prepareStatement(text.append(last).toString());
        int before = 0;
        for (Write write : first) {
            write.bind(connection, statement, before);
            before += write.parameters().length;
        }
        return statement;
    }

    static int parameters(List<Write> writes) {
        return writes.stream().mapToInt(write -> write.parameters().length).sum();
    }
}
