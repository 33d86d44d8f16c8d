package org.entente.node.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that wait on one connection, in their order. */
final class Errands {
    /** The driver sends up to about 250 statements before it reads an answer; more would wait for each other. */
    private static final int MOST = 100;

    private static final Errand COMMIT = new Errand("COMMIT");

    private final Connection connection;
    private List<Errand> waiting = new ArrayList<>();

    Errands(Connection connection) {
        this.connection = connection;
    }

    boolean none() {
        return waiting.isEmpty();
    }

    void add(Errand errand) throws SQLException {
        waiting.add(errand);
        if (waiting.size() >= MOST) {
            send();
        }
    }

    void forget() {
        waiting = new ArrayList<>();
    }

    /** Forgets what came after this one; whether it was still waiting. */
    boolean forgetAfter(Errand errand) {
        int at = waiting.lastIndexOf(errand);
        if (at >= 0) {
            waiting = new ArrayList<>(waiting.subList(0, at + 1));
        }
        return at >= 0;
    }

    void send() throws SQLException {
        if (none()) {
            return;
        }
        List<Errand> all = waiting;
        forget();
        Errand last = all.getLast();
        List<Errand> first = all.subList(0, all.size() - 1);
        try (PreparedStatement together = prepare(first, last.sql())) {
            last.bind(connection, together, parameters(first));
            together.execute();
            pass(first, together);
            last.read(together);
        }
    }

    /** With the end of the transaction as the last of them; the driver then knows that it has ended. */
    void sendAndCommit() throws SQLException {
        if (!none()) {
            waiting.add(COMMIT);
            send();
        }
    }

    /** What waits, which waits no longer: it is the caller's to carry out. */
    List<Errand> take() {
        List<Errand> taken = waiting;
        forget();
        return taken;
    }

    /** One statement of them and this text after them; what the text asks for is still to be filled in. */
    PreparedStatement prepare(List<Errand> first, String last) throws SQLException {
        StringBuilder text = new StringBuilder();
        first.forEach(errand -> text.append(errand.sql()).append(';'));
        PreparedStatement statement = connection.prepareStatement(text.append(last).toString());
        int before = 0;
        for (Errand errand : first) {
            errand.bind(connection, statement, before);
            before += errand.parameters().length;
        }
        return statement;
    }

    /** Takes the answers to these; whether what comes after them is rows. */
    static boolean pass(List<Errand> first, PreparedStatement together) throws SQLException {
        boolean rows = together.getResultSet() != null;
        for (Errand errand : first) {
            errand.read(together);
            rows = together.getMoreResults();
        }
        return rows;
    }

    static int parameters(List<Errand> errands) {
        return errands.stream().mapToInt(errand -> errand.parameters().length).sum();
    }
}
