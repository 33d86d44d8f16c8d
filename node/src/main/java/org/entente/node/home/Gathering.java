package org.entente.node.home;

import java.sql.SQLException;

/** What a connection of the pools can do beside what every connection can. */
interface Gathering {
    /** Lets a statement wait; carries it out at once where every statement is its own transaction. */
    void later(Errand errand) throws SQLException;

    /** Carries out what waits. */
    void send() throws SQLException;
}
