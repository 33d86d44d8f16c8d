package org.entente.node.officers;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes without a session, and who comes where he may not go. What somebody typed before his session ended is kept. */
final class Door implements AuthenticationEntryPoint, AccessDeniedHandler {
    /** Where a form goes that was sent after its session ended; it shows the sign-in page and holds what was typed. */
    static final String AGAIN = "/sign-in/again";

    /** An address as the trail keeps it; another is not written down. */
    private static final Pattern WRITABLE = Pattern.compile("[A-Za-z0-9_./-]{1,100}");

    private final CurrentOfficer current;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Door(CurrentOfficer current, AuditTrail trail, TransactionTemplate transaction) {
        this.current = current;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        outside(request, response);
    }

    /** A page that is not his, or a form without its token. A token also ends with its session: then it is nobody's form. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (current.find().isEmpty()) {
            outside(request, response);
            return;
        }
        String path = request.getRequestURI();
        Deed deed = Deed.of("page.refused");
        transaction.executeWithoutResult(
                status -> trail.record(WRITABLE.matcher(path).matches() ? deed.with("path", path) : deed));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A reader is shown the sign-in page, with what he typed; a fragment gets 401, and is told where to go unless it sent something. */
    private static void outside(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean fragment = request.getHeader("HX-Request") != null;
        boolean reads = "GET".equals(request.getMethod());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (reads && !fragment && accept != null && accept.contains("text/html") || atTheDoor(request)) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        if (!fragment && typedHere(request)) {
            request.getRequestDispatcher(AGAIN).forward(request, response);
            return;
        }
        // The page with what was typed must stay where it is.
        if (reads) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Signing in or out with a page that lay too long: there is nothing to keep but to ask again. */
    private static boolean atTheDoor(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/sign-") || path.equals("/enrol") || path.startsWith("/enrol/");
    }

    /** A form of text that this desk's own page sent; the browser says so, and no page can make it say otherwise. */
    private static boolean typedHere(HttpServletRequest request) {
        String type = request.getContentType();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return "POST".equals(request.getMethod())
                && type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && origin != null && host != null && origin.endsWith("://" + host);
    }
}
