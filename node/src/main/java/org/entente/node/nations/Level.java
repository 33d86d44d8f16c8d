package org.entente.node.nations;

import java.util.Locale;

/** The kinds of authority that write to each other. */
public enum Level {
    MINISTRY,
    GENERAL_DEPARTMENT,
    DEPARTMENT,
    CENTRAL_AUTHORITY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    BORDER_GUARD,
    POST,
    MISSION,
    LIAISON,
    SHELTER,
    SCHOOL,
    PRACTICE;

    /** The level as the record writes it, such as {@code general department}. */
    static Level ofText(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** The last part of this level's key among the words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
