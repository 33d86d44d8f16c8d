package org.entente.node.pages;

import java.util.Set;
import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the desk.
 *
 * @param post the post or desk below the name
 * @param language the officer's own choice, null when none was made
 * @param mayCompose whether to offer a new request
 */
public record OfficerView(
        String name, TextView post, Set<Role> roles, @Nullable Language language, boolean mayCompose) {
    /** Roles that change what the rail shows. */
    public enum Role {
        OFFICER,
        RELEASING_OFFICER,
        LEGAL_OFFICER,
        AUDITOR,
        OVERSIGHT,
        ADMINISTRATOR
    }

    public OfficerView {
        roles = Set.copyOf(roles);
    }

    /** Whether acts wait for this officer: to be released, or for a legal test. */
    public boolean mayRelease() {
        return roles.contains(Role.RELEASING_OFFICER) || roles.contains(Role.LEGAL_OFFICER);
    }
}
