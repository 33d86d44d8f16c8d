package org.entente.node.safeguards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.Ends;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what has had its time: drafts nobody changed, stopped drafts after their appeal, matters after their retention. */
@Component
class Erasure {
    /** Ended together; a backlog of years is worked off over several rounds. */
    private static final int A_ROUND = 100;

    /** Dates are days, so an hour early or late changes nothing. */
    private static final long EVERY_MILLIS = 3_600_000;

    private final Ends ends;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final Clock clock;

    Erasure(Ends ends, @Qualifier("exchange") TransactionTemplate transaction, @Qualifier("exchange") AuditTrail trail, Clock clock) {
        this.ends = ends;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(initialDelay = EVERY_MILLIS, fixedDelay = EVERY_MILLIS)
    void round() {
        for (UUID draft : ends.expiredDrafts(clock.instant(), A_ROUND)) {
            transaction.executeWithoutResult(status -> {
                ends.eraseDraft(draft);
                trail.record(Deed.of("draft.erased").about("draft", draft));
            });
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<UUID> matters = ends.expiredMatters(today, A_ROUND);
        for (UUID matter : matters) {
            transaction.executeWithoutResult(status -> {
                int parts = ends.eraseMatter(matter, clock.instant());
                trail.record(Deed.of("matter.erased").in(matter).with("parts", parts));
            });
        }
    }
}
