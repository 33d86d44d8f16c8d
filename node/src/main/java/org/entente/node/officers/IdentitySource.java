package org.entente.node.officers;

import java.util.Optional;
import java.util.UUID;

/**
 * Says who somebody is. The built-in source knows passwords and devices; a nation with a sign-in of its own (OpenID
 * Connect) puts another in its place, which maps that sign-in's subject to the account with the same
 * {@code subject_elsewhere}. What an officer may do is always kept here.
 */
public interface IdentitySource {
    /** The officer whom these prove; nothing where they do not, for whatever reason. */
    Optional<UUID> identify(Credentials credentials);

    /** What was typed at sign-in. */
    record Credentials(String username, String password, String code) {
        /** Longest of each that is looked at: a pass phrase of twenty words fits, and hashing stays cheap. */
        static final int LONGEST_CHARS = 200;

        boolean wellFormed() {
            return !username.isBlank()
                    && username.length() <= LONGEST_CHARS
                    && !password.isEmpty()
                    && password.length() <= LONGEST_CHARS
                    && code.length() <= LONGEST_CHARS;
        }

        /** Never shows what was typed. */
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }
}
