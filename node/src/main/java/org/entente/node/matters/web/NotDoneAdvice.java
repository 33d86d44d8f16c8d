package org.entente.node.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.node.matters.NotDone;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What was not done becomes a page that says what happened, what was kept and what to do. */
@ControllerAdvice
class NotDoneAdvice {
    private final RefusedSteps refused;

    NotDoneAdvice(RefusedSteps refused) {
        this.refused = refused;
    }

    /** Handed to the page of errors, which knows how to draw it. */
    @ExceptionHandler
    void notDone(NotDone not, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused.record(not, request);
        Notice notice = Notice.of(Notice.Tone.SOON, "matters.not-done." + not.key(), not.values().toArray());
        Problem problem = new Problem(status(not.reason()), notice);
        request.setAttribute(Problem.class.getName(), problem);
        response.sendError(problem.status().value());
    }

    private static HttpStatus status(NotDone.Reason reason) {
        return switch (reason) {
            case UNKNOWN_DRAFT, UNKNOWN_MATTER, UNKNOWN_FLAG, NOT_HERE_YET -> HttpStatus.NOT_FOUND;
            case NOT_YOURS, OWN_DRAFT, NOT_A_RELEASER, NOT_A_LEGAL_OFFICER, NOT_A_READER, HANDLING_FORBIDS, TERMS_UNREAD, OUTSIDE_NATION -> HttpStatus.FORBIDDEN;
            case CHANGED_SINCE, NOT_WRITABLE, ALREADY_RELEASED, NOT_HANDED_IN, NOT_ALLOWED_NOW, ON_PAPER, ALREADY_DECIDED -> HttpStatus.CONFLICT;
            case TOO_MANY_CHECKS, CODE_WAIT -> HttpStatus.TOO_MANY_REQUESTS;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case ERASED, FILE_STOPPED -> HttpStatus.GONE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
