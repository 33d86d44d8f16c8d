package org.entente.node.matters.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chords by which a matter's page offers its acts: {@code a} for act, then a letter of its own. They are places on the
 * keyboard and the same in every language; the page shows each beside its act.
 */
final class ActKeys {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("acknowledge", "a o"),
            Map.entry("ask-clarification", "a k"),
            Map.entry("clarify", "a c"),
            Map.entry("answer", "a a"),
            Map.entry("answer-in-part", "a p"),
            Map.entry("refuse", "a r"),
            Map.entry("withdraw", "a w"),
            Map.entry("correct", "a x"),
            Map.entry("ask-permission", "a q"),
            Map.entry("give-permission", "a g"),
            Map.entry("deny-permission", "a d"),
            Map.entry("feedback", "a f"),
            Map.entry("ask", "a n"),
            Map.entry("incident", "a i"),
            Map.entry("inform", "a s"),
            Map.entry("close", "a z"));

    private ActKeys() {}

    static @Nullable String of(String act) {
        return KEYS.get(act);
    }
}
