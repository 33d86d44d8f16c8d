package org.entente.node.officers;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;

/**
 * A person with one post.
 *
 * @param post the post's code, which stands in the headers of acts in place of a name
 * @param delegatedUnits units whose releases are handed to this officer now
 */
public record Officer(
        UUID id,
        String username,
        String displayName,
        UnitCode unit,
        String post,
        Set<Role> roles,
        Language language,
        State state,
        Set<UnitCode> delegatedUnits) {
    /** How an account stands. */
    public enum State {
        /** New, or its device was lost: waits for the one-time code. */
        AWAITS_DEVICE,
        ACTIVE,
        LOCKED,
        LEFT
    }

    public Officer {
        roles = Set.copyOf(roles);
        delegatedUnits = Set.copyOf(delegatedUnits);
        if (!Role.fit(roles)) {
            throw new IllegalArgumentException("roles that do not go together");
        }
    }

    public AuthorityCode authority() {
        return unit.authority();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The units whose matters this officer may know of; none for those who do not work at a desk. */
    public Set<UnitCode> units() {
        Set<UnitCode> units = new TreeSet<>();
        if (roles.stream().anyMatch(Role::desk)) {
            units.add(unit);
            units.addAll(delegatedUnits);
        }
        return units;
    }

    /** Whether this officer releases what a unit wrote, by role or while it is handed to him. */
    public boolean releasesFor(UnitCode of) {
        return has(Role.RELEASING_OFFICER) && unit.equals(of) || delegatedUnits.contains(of);
    }
}
