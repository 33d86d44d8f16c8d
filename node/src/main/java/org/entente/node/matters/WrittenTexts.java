package org.entente.node.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.treaty.FreeText;
import tools.jackson.databind.JsonNode;

/** Everything that somebody wrote into a body, for the gate: every string there is, whatever its form calls it. */
public final class WrittenTexts {
    private final Set<String> codes;
    private final List<FreeText> texts = new ArrayList<>();

    private WrittenTexts(Set<String> codes) {
        this.codes = codes;
    }

    /** @param codes fields whose string is a code of a closed list and no text */
    public static List<FreeText> of(JsonNode body, Set<String> codes) {
        WrittenTexts written = new WrittenTexts(codes);
        written.collect(body, "");
        return written.texts;
    }

    private void collect(JsonNode node, String path) {
        if (node.isString()) {
            texts.add(new FreeText(path, node.stringValue()));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), path + "[" + index + "]");
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!codes.contains(field.getKey()) || !field.getValue().isString()) {
                    collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
                }
            });
        }
    }
}
