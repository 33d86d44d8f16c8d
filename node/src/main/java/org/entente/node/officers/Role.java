package org.entente.node.officers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an account may do. Whoever works at a desk neither administers accounts nor audits, and the reverse. */
public enum Role {
    OFFICER,
    RELEASING_OFFICER,
    LEGAL_OFFICER,
    AUDITOR,
    OVERSIGHT,
    ADMINISTRATOR;

    private static final Set<Role> DESK = EnumSet.of(OFFICER, RELEASING_OFFICER, LEGAL_OFFICER);

    /** Whether the role works with matters; the others see none. */
    public boolean desk() {
        return DESK.contains(this);
    }

    /** Any roles of the desk together, or one of the others alone. */
    public static boolean fit(Set<Role> roles) {
        return !roles.isEmpty() && (roles.stream().allMatch(Role::desk) || roles.size() == 1);
    }

    /** The last part of this role's key among the words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
