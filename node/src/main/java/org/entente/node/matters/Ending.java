package org.entente.node.matters;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what has had its time: drafts nobody changed, and matters after their retention. Stopped drafts are safeguards' own. */
class Ending {
    /** Ended in one look; a backlog of years is worked off over several. */
    private static final int A_LOOK = 100;

    /** Between two looks. Dates are days, so an hour late changes nothing. */
    private static final long LOOK_EVERY_MS = 3_600_000;

    private final Ends ends;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final Clock clock;

    Ending(Ends ends, TransactionTemplate transaction, AuditTrail trail, Clock clock) {
        this.ends = ends;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(initialDelay = LOOK_EVERY_MS, fixedDelay = LOOK_EVERY_MS)
    void look() {
        for (UUID draft : ends.expiredDrafts(clock.instant(), A_LOOK)) {
            transaction.executeWithoutResult(status -> {
                ends.eraseDraft(draft);
                trail.record(Deed.of("draft.erased").about("draft", draft));
            });
        }
        for (UUID matter : ends.expiredMatters(clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), A_LOOK)) {
            transaction.executeWithoutResult(status -> {
                int parts = ends.eraseMatter(matter, clock.instant());
                trail.record(Deed.of("matter.erased").in(matter).with("parts", parts));
            });
        }
    }
}
