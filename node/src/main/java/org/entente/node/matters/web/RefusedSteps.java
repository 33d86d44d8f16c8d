package org.entente.node.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.NotDone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that something was refused, and to whom. In a transaction of its own: that of the step may be undone. */
@Component
class RefusedSteps {
    private static final Pattern PLACE = Pattern.compile("/(draft|release|matter)s?/([0-9a-f-]{36})(/.*)?");

    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    RefusedSteps(AuditTrail trail, TransactionTemplate transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    void record(NotDone not, HttpServletRequest request) {
        Deed deed = Deed.of("step.refused").with("reason", not.key());
        Matcher place = PLACE.matcher(request.getRequestURI());
        Deed placed = place.matches() ? deed.about(place.group(1).equals("matter") ? "matter" : "draft", place.group(2)) : deed;
        transaction.executeWithoutResult(status -> trail.record(placed));
    }
}
