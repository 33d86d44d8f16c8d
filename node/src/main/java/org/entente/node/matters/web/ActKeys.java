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
            Map.entry("close", "a z"),
            Map.entry("tell", "a t"),
            Map.entry("confirm", "a c"),
            Map.entry("dispute", "a d"),
            Map.entry("report", "a r"),
            Map.entry("change", "a h"),
            Map.entry("propose", "a p"),
            Map.entry("amend", "a m"),
            Map.entry("sign", "a s"),
            Map.entry("return", "a b"),
            Map.entry("figures", "a f"),
            Map.entry("minute", "a n"),
            Map.entry("sign-review", "a v"),
            Map.entry("reopen-review", "a o"),
            Map.entry("invite", "a i"),
            Map.entry("accept", "a y"),
            Map.entry("decline", "a n"),
            Map.entry("cancel", "a l"),
            Map.entry("programme", "a g"),
            Map.entry("minutes", "a m"),
            Map.entry("sign-minutes", "a s"),
            Map.entry("plan", "a p"),
            Map.entry("agree", "a g"),
            Map.entry("update", "a u"));

    private ActKeys() {}

    static @Nullable String of(String act) {
        return KEYS.get(act);
    }
}
