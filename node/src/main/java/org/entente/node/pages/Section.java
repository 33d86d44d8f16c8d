package org.entente.node.pages;

import java.util.Set;
import org.entente.node.pages.OfficerView.Role;
import org.jspecify.annotations.Nullable;

/** The parts of the desk that exist, in the order of the rail. */
public enum Section {
    NOW(Group.DESK, "/", "g n", Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    REQUESTS(Group.DESK, "/requests", "g r", Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    RELEASE(Group.DESK, "/release", "g w", Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    FLAGGED(Group.DESK, "/flagged", null, Role.RELEASING_OFFICER, Role.OVERSIGHT),
    PLANS(Group.AGREED, "/plans", "g l"),
    AGREEMENTS(Group.AGREED, "/agreements", null),
    COMMITMENTS(Group.AGREED, "/commitments", null),
    FACTS(Group.AGREED, "/facts", null, Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    MEETINGS(Group.TOGETHER, "/meetings", null, Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    PROGRAMMES(Group.TOGETHER, "/programmes", null, Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    FIGURES(Group.KNOW, "/figures", "g f", Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER),
    ADDRESS_BOOK(Group.KNOW, "/address-book", null),
    TRAIL(Group.KNOW, "/trail", null),
    AUDIT(Group.NODE, "/audit", null, Role.AUDITOR, Role.OVERSIGHT),
    SAFEGUARDS(Group.NODE, "/safeguards", null, Role.OVERSIGHT),
    ADMINISTRATION(Group.NODE, "/administration", null, Role.ADMINISTRATOR);

    /** The headings of the rail. */
    public enum Group {
        DESK,
        AGREED,
        TOGETHER,
        KNOW,
        NODE;

        public String key() {
            return "pages.group." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Group group;
    private final String path;
    private final @Nullable String keys;
    private final Set<Role> roles;

    Section(Group group, String path, @Nullable String keys, Role... roles) {
        this.group = group;
        this.path = path;
        this.keys = keys;
        this.roles = Set.of(roles);
    }

    public Group group() {
        return group;
    }

    public String path() {
        return path;
    }

    /** The chord that opens it, null for none. */
    public @Nullable String keys() {
        return keys;
    }

    public String key() {
        return "pages.section." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A section without roles is for everybody who signs in. */
    boolean shownTo(OfficerView officer) {
        return roles.isEmpty() || roles.stream().anyMatch(officer.roles()::contains);
    }
}
