package org.entente.node.matters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.treaty.Content;
import org.entente.treaty.Finding;
import org.entente.treaty.FreeText;
import org.entente.treaty.GateResult;
import org.entente.treaty.GateRule;
import org.entente.treaty.Wish;
import org.entente.treaty.WishReview;

/**
 * A text of an act in which the gate sees what may be a political wish.
 *
 * @param path of the text in the body
 * @param wishes with the words that raised them
 * @param kind what the gate makes of it: at the sender it waits until two people found it ordinary
 */
public record Flag(String path, String text, List<Wish> wishes, Finding.Kind kind) {
    private static final String BETWEEN = " … ";

    public Flag {
        wishes = List.copyOf(wishes);
    }

    public String digest() {
        return WishReview.digest(text);
    }

    /** Whether somebody still has to read it. */
    public boolean open() {
        return kind == Finding.Kind.NEEDS_FACT;
    }

    /** The flags of a content, each text once, in its order; what an act only agrees to is not its own. */
    static List<Flag> of(GateResult gate, Content content) {
        Map<String, List<Finding>> found = gate.of(GateRule.WISH).stream()
                .collect(Collectors.groupingBy(finding -> finding.facts().getFirst(), LinkedHashMap::new, Collectors.toList()));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Flag> flags = new ArrayList<>();
        texts(content).forEach((path, text) -> {
            List<Finding> here = found.getOrDefault(path, List.of());
            if (!here.isEmpty()) {
                flags.add(new Flag(path, text, here.stream().map(Flag::wish).toList(), here.getFirst().kind()));
            }
        });
        return flags;
    }

    private static Map<String, String> texts(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FreeText text : content.texts()) {
            texts.putIfAbsent(text.field(), text.text());
        }
        return texts;
    }

    private static Wish wish(Finding finding) {
        Map<String, String> values = finding.params();
        return new Wish(values.getOrDefault("aim", ""), values.getOrDefault("deed", ""),
                List.of(values.getOrDefault("words", "").split(BETWEEN)), values.getOrDefault("lang", "en"));
    }
}
