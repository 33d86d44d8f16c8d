package org.entente.node.safeguards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An author appeals against a stop in writing; oversight, which wrote and released nothing, decides. No decision sends
 * anything or opens the gate: a draft whose stop was lifted still needs a new fact and is judged again.
 */
@Component
@Transactional
public class Appeals {
    /** Two pages of text; a longer reason is a document. */
    public static final int LONGEST_REASON_CHARS = 4_000;

    private final StopBook book;
    private final JdbcClient database;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;

    Appeals(StopBook book, JdbcClient database, CurrentOfficer current, Clock clock, AuditTrail trail) {
        this.book = book;
        this.database = database;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
    }

    /** The author says why the stop was wrong. */
    public void appeal(long number, String reason) {
        Stop stop = book.mine(current.get().id()).stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "unknown"));
        Instant now = clock.instant();
        if (!stop.appealable(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw refused(HttpStatus.CONFLICT, "not-appealable");
        }
        step(stop, Stop.What.APPEALED, reason, now);
    }

    /** Oversight says whether the stop was right. */
    public void decide(long number, Stop.What decision, String reason) {
        if (!current.get().has(Role.OVERSIGHT)) {
            throw refused(HttpStatus.FORBIDDEN, "not-oversight");
        }
        Stop stop = book.find(number).orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "unknown"));
        if (!stop.undecided() || decision == Stop.What.APPEALED) {
            throw refused(HttpStatus.CONFLICT, "nothing-to-decide");
        }
        step(stop, decision, reason, clock.instant());
    }

    private void step(Stop stop, Stop.What what, String reason, Instant now) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON_CHARS) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, "reason");
        }
        Officer officer = current.get();
        int number = what == Stop.What.APPEALED ? 1 : 2;
        int written = database.sql("insert into entente.stop_step (stop, number, step, at, officer) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(stop.number(), number, what.name(), now.atOffset(ZoneOffset.UTC), officer.id()).update();
        if (written == 0) {
            // Somebody was quicker, in another window.
            throw refused(HttpStatus.CONFLICT, number == 1 ? "not-appealable" : "nothing-to-decide");
        }
        database.sql("insert into entente.stop_reason (stop, number, words) values (?, ?, ?)")
                .params(stop.number(), number, words).update();
        trail.record(Deed.of("stop." + what.name().toLowerCase(java.util.Locale.ROOT)).about("stop", stop.number()).with("rule", stop.rule()));
    }

    private static Problem refused(HttpStatus status, String why) {
        return new Problem(status, Notice.of(Notice.Tone.SOON, "safeguards.refused." + why));
    }
}
