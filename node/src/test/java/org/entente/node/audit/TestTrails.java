package org.entente.node.audit;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.entente.node.kernel.Identifiers;

/** A trail for tests that stand without the application. */
public final class TestTrails {
    private TestTrails() {}

    public static AuditTrail over(DataSource database) {
        return new AuditTrail(
                database, Clock.systemUTC(), new Identifiers(Clock.systemUTC(), new SecureRandom()));
    }
}
