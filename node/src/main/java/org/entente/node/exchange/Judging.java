package org.entente.node.exchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.protocol.receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the admission, inside the transaction that appends. One act that breaks it must not stop the next: what it wrote
 * is undone and the act is receipted as not understood. A database that is gone undoes everything, and nothing is
 * receipted.
 */
@Component
class Judging {
    /** The reason for an act that broke the admission; somebody must look into the log. */
    static final String FAILED = "admission-failed";

    /** SQLSTATE class of faults of the database itself, such as a file that does not grow: never the act's fault. */
    private static final String DATABASE_ITSELF = "XX";

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Admission admission;
    private final TransactionTemplate savepoint;
    private final DataSource database;

    Judging(
            Admission admission,
            @Qualifier("exchange") PlatformTransactionManager transactions,
            @Qualifier("exchange") DataSource database) {
        this.admission = admission;
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<Admitted> judge(List<ArrivedAct> acts) {
        if (acts.isEmpty()) {
            return List.of();
        }
        try {
            List<Admitted> admitted = savepoint.execute(status -> written(admission.admitAll(acts)));
            if (admitted != null && admitted.size() == acts.size()) {
                return admitted;
            }
            throw new IllegalStateException("an answer for each act");
        } catch (RuntimeException e) {
            rethrowIfGone(e);
            return oneByOne(acts);
        }
    }

    /** What the admission wrote stands, or fails here, where it can be undone by itself. */
    private <T> T written(T answer) {
        Later.send(database);
        return answer;
    }

    private List<Admitted> oneByOne(List<ArrivedAct> acts) {
        List<Admitted> admitted = new ArrayList<>();
        for (ArrivedAct act : acts) {
            try {
                admitted.add(savepoint.execute(status -> written(admission.admit(act))));
            } catch (RuntimeException e) {
                rethrowIfGone(e);
                LOG.error("the admission failed on {}", act.digest(), e);
                admitted.add(Admitted.not(Outcome.NOT_UNDERSTOOD, FAILED));
            }
        }
        return admitted;
    }

    private static void rethrowIfGone(RuntimeException e) {
        if (e instanceof DataAccessResourceFailureException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof org.springframework.transaction.TransactionException) {
            throw e;
        }
        if (e instanceof DataAccessException access
                && access.getMostSpecificCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATABASE_ITSELF)) {
            throw e;
        }
    }
}
