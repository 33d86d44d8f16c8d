package org.entente.node.officers;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out, and what a request's session is worth. */
public final class SignIn {
    /** Where the session's secret lies in the web session. */
    public static final String SECRET = "entente.session";

    /** Where the code of the reason lies for which the session ended. */
    public static final String ENDED = "entente.session.ended";

    private final IdentitySource identities;
    private final Sessions sessions;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    SignIn(IdentitySource identities, Sessions sessions, Accounts accounts, TransactionTemplate transaction) {
        this.identities = identities;
        this.sessions = sessions;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** The secret of a new session; nothing where who this is was not proven. */
    public Optional<String> in(IdentitySource.Credentials credentials) {
        return identities.identify(credentials)
                .flatMap(officer -> Optional.ofNullable(transaction.execute(status -> start(officer))));
    }

    private @Nullable String start(UUID officer) {
        boolean active = accounts.find(officer)
                .filter(found -> found.state() == Officer.State.ACTIVE)
                .isPresent();
        return active ? sessions.start(officer) : null;
    }

    /** The officer of a session, or why it ended. */
    public Standing look(String secret, boolean used) {
        Standing standing = transaction.execute(status -> switch (sessions.look(secret, used)) {
            case Sessions.Standing.Open open -> accounts.find(open.officer())
                    .filter(officer -> officer.state() == Officer.State.ACTIVE)
                    .<Standing>map(Standing.Open::new)
                    .orElseGet(() -> new Standing.Ended(Sessions.End.ENDED_BY_ADMINISTRATOR.name()));
            case Sessions.Standing.Ended ended -> new Standing.Ended(ended.because().name());
        });
        return standing == null ? new Standing.Ended(Sessions.End.SIGNED_OUT.name()) : standing;
    }

    public void out(String secret, UUID officer) {
        transaction.executeWithoutResult(status -> sessions.endOne(secret, officer, Sessions.End.SIGNED_OUT));
    }

    /** What a session is worth to a request. */
    public sealed interface Standing {
        record Open(Officer officer) implements Standing {}

        /** Ended, with the code of the reason. */
        record Ended(String because) implements Standing {}
    }
}
