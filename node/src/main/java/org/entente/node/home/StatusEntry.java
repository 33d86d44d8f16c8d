package org.entente.node.home;

import java.util.List;

/**
 * One line of the status.
 *
 * @param key of its words, starting with the module's name
 * @param level how urgent
 * @param values fill the places of the words
 * @param next key of the words that say what to do, empty where there is nothing to do
 */
public record StatusEntry(String key, Level level, List<Object> values, String next) {
    public StatusEntry {
        values = List.copyOf(values);
    }

    /** From fine to urgent. */
    public enum Level {
        FINE,
        SOON,
        NOW
    }

    public static StatusEntry fine(String key, Object... values) {
        return new StatusEntry(key, Level.FINE, List.of(values), "");
    }

    public static StatusEntry todo(Level level, String key, String next, Object... values) {
        return new StatusEntry(key, level, List.of(values), next);
    }
}
