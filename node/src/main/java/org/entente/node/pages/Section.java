package org.entente.node.pages;

import org.jspecify.annotations.Nullable;

/** The parts of the desk that exist, in the order of the rail. */
public enum Section {
    NOW(Group.DESK, "/", "g n", null),
    REQUESTS(Group.DESK, "/requests", "g r", null),
    RELEASE(Group.DESK, "/release", "g w", OfficerView.Role.RELEASING_OFFICER),
    ADDRESS_BOOK(Group.KNOW, "/address-book", null, null),
    TRAIL(Group.KNOW, "/trail", null, null),
    AUDIT(Group.NODE, "/audit", null, OfficerView.Role.AUDITOR),
    ADMINISTRATION(Group.NODE, "/administration", null, OfficerView.Role.ADMINISTRATOR);

    /** The headings of the rail. */
    public enum Group {
        DESK,
        KNOW,
        NODE;

        public String key() {
            return "pages.group." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Group group;
    private final String path;
    private final @Nullable String keys;
    private final OfficerView.@Nullable Role role;

    Section(Group group, String path, @Nullable String keys, OfficerView.@Nullable Role role) {
        this.group = group;
        this.path = path;
        this.keys = keys;
        this.role = role;
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

    boolean shownTo(OfficerView officer) {
        return role == null || officer.roles().contains(role);
    }
}
