package org.entente.node.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.entente.node.kernel.DiskFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an officer reads when a request ends badly: what happened, what was kept, what to do. */
@Controller
@RequestMapping("${server.error.path:${error.path:/error}}")
class ErrorPages implements ErrorController {
    /** Where {@link ProblemAdvice} leaves what it caught. */
    static final String PROBLEM = Problem.class.getName();
    /** SQLSTATE classes that say the database is away: connection, resources, shutdown by an operator. */
    private static final String[] AWAY = {"08", "53", "57"};
    /** SQLSTATE of a disk without room: the database is there and reads, but takes nothing more. */
    private static final String DISK_FULL = "53100";
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    /** Deep enough for every framework's wrapping, and an end for a cause that names itself. */
    private static final int MAX_CAUSES = 20;

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        if (cause(request) instanceof Problem known) {
            // Expected, so one line without a trace; what was typed and who typed it stay out of the log.
            LOG.info("a request ended as {}: {}", status.value(), known.getMessage());
            model.addAttribute("notice", known.notice());
        } else {
            model.addAttribute("notice", Notice.of(tone(status), key(status)));
        }
        model.addAttribute("status", status.value());
        return "pages/problem";
    }

    @RequestMapping
    ResponseEntity<Map<String, Object>> data(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status).body(Map.of("status", status.value(), "code", code(status)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Throwable cause = cause(request);
        if (cause instanceof Problem known) {
            return known.status();
        }
        if (diskFull(cause)) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        if (databaseAway(cause)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        HttpStatus named = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        // Without a status somebody typed the address of this page, where there is nothing.
        return named == null ? HttpStatus.NOT_FOUND : named;
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem known) {
            return known;
        }
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Throwable at = thrown;
        for (int i = 0; at != null && i < MAX_CAUSES; i++, at = at.getCause()) {
            if (at instanceof Problem || diskFull(at) || databaseAway(at)) {
                return at;
            }
        }
        return thrown;
    }

    /** Our own files say so with a type; the container's own copies of uploads only in the system's words. */
    private static boolean diskFull(@Nullable Throwable cause) {
        return switch (cause) {
            case DiskFault own -> true;
            case SQLException sql -> DISK_FULL.equals(sql.getSQLState());
            case IOException io -> String.valueOf(io.getMessage()).contains("No space left on device");
            case null, default -> false;
        };
    }

    private static boolean databaseAway(@Nullable Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state == null) {
            return cause instanceof java.sql.SQLTransientConnectionException;
        }
        for (String away : AWAY) {
            if (state.startsWith(away)) {
                return true;
            }
        }
        return false;
    }

    private static Notice.Tone tone(HttpStatus status) {
        return status.is5xxServerError() ? Notice.Tone.LATE : Notice.Tone.SOON;
    }

    private static String key(HttpStatus status) {
        return "pages.problem." + code(status);
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "bad-request";
            case UNAUTHORIZED -> "signed-out";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "bad-request";
            case CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "database";
            case INSUFFICIENT_STORAGE -> "disk";
            default -> status.is4xxClientError() ? "bad-request" : "fault";
        };
    }
}
