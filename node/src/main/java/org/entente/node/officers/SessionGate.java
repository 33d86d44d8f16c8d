package org.entente.node.officers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the officer of each request anew. Roles, state and delegations are read each time, so that a leaver's or a
 * locked officer's next request is already nobody's.
 */
final class SessionGate extends OncePerRequestFilter {
    /** A request by which a page refreshes itself carries this header; it keeps no session alive. */
    static final String REFRESH = "Entente-Refresh";

    private final SignIn signIn;

    SessionGate(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SignIn.SECRET) instanceof String secret) {
            switch (signIn.look(secret, request.getHeader(REFRESH) == null)) {
                case SignIn.Standing.Open open -> signedIn(open.officer());
                case SignIn.Standing.Ended ended -> {
                    session.removeAttribute(SignIn.SECRET);
                    session.setAttribute(SignIn.ENDED, ended.because());
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** A page for assets needs no officer, and none is looked up for it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    private static void signedIn(Officer officer) {
        List<SimpleGrantedAuthority> roles = officer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(officer, null, roles));
        SecurityContextHolder.setContext(context);
    }
}
