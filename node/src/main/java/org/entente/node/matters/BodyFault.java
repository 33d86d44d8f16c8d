package org.entente.node.matters;

import java.util.List;

/**
 * What is wrong at one place of a body.
 *
 * @param path fields and indexes joined by dots, as the form names its inputs; empty for the body as a whole
 * @param code typed; the words are under {@code matters.fault.<code>}
 * @param values limits for the words, such as the longest text; never what was written
 */
public record BodyFault(String path, String code, List<String> values) {
    public BodyFault {
        values = List.copyOf(values);
    }

    /** The path without indexes, which names the field whatever its row. */
    public String field() {
        return path.replaceAll("\\.[0-9]+(?=\\.|$)", "");
    }
}
