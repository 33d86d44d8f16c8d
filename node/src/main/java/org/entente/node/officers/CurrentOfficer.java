package org.entente.node.officers;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The officer on whose behalf this thread works: signed in over the web, or named for a stretch of code. */
public final class CurrentOfficer {
    private static final ScopedValue<Officer> NAMED = ScopedValue.newInstance();

    CurrentOfficer() {}

    public Optional<Officer> find() {
        if (NAMED.isBound()) {
            return Optional.of(NAMED.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(officer)
                : Optional.empty();
    }

    /** The officer; for pages that nobody reaches without signing in. */
    public Officer get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Runs a piece of work as an officer, for the demo and for tests; transactions inside see what he sees. */
    public <T> T as(Officer officer, Callable<T> work) throws Exception {
        return ScopedValue.where(NAMED, officer).call(work::call);
    }
}
