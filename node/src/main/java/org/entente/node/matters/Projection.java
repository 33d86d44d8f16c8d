package org.entente.node.matters;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a module's own tables hold of the matters of its kinds, so that its lists and figures need not open the parts of
 * acts. Kept in the transaction of each act, on the connection of the officer's page or of the exchange; whatever order
 * acts arrive in, the rows are as if they had arrived in the order in which they count.
 */
public interface Projection {
    /** The kinds whose matters it reads. */
    Set<String> kinds();

    /**
     * An act took effect, and counts after every act given before.
     *
     * @param here runs in the transaction of the act
     * @param matter as it stands now
     */
    void taken(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body);

    /** Forgets everything of a matter: it was erased, or is read again from its first act. */
    void clear(JdbcTemplate here, UUID matter);
}
