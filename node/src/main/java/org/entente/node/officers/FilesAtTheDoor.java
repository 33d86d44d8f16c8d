package org.entente.node.officers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at requests that bring files before anything asks for a field of theirs, because the first such question writes
 * all that comes to the disk. Nobody's files are not taken, and what is too large is refused with a page that says so.
 */
final class FilesAtTheDoor extends OncePerRequestFilter {
    private static final String ERROR_PAGE = "/error";

    private final CurrentOfficer current;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final long mostBytes;

    FilesAtTheDoor(CurrentOfficer current, AuditTrail trail, TransactionTemplate transaction, long mostBytes) {
        this.current = current;
        this.trail = trail;
        this.transaction = transaction;
        this.mostBytes = mostBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!brings(request)) {
            chain.doFilter(request, response);
        } else if (current.find().isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getContentLengthLong() > mostBytes) {
            tooLarge(request, response);
        } else {
            take(request, response, chain);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unfit) {
            // One of several files can be too large, or more came than was announced: known only while it is read.
            if (unfit.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                tooLarge(request, response);
            } else {
                refuse(request, response, unfit.getErrorCode());
            }
        }
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        transaction.executeWithoutResult(
                status -> trail.record(Deed.of("step.refused").with("reason", "file-too-large")));
        refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /**
     * Draws the page from here: where the container draws it, it asks for fields and reads the files after all. The token
     * of the form would be such a field; nothing is done for this request, so none is needed. What is forwarded to leaves
     * at once, so that a browser may read it while it still sends.
     */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        HttpServletRequest bare = new Bare(request);
        CsrfFilter.skipRequest(bare);
        bare.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        bare.getRequestDispatcher(ERROR_PAGE).forward(bare, response);
    }

    private static boolean brings(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The same request as if it brought nothing. */
    private static final class Bare extends HttpServletRequestWrapper {
        Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
