package org.entente.node.officers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form and sent after his session had ended. It stays in his browser until he has signed in;
 * then he sends it once more himself.
 *
 * @param path where the form goes, without a host
 */
record Kept(String path, List<Field> fields) {
    /** One field, in the order of the form. */
    public record Field(String name, String value) {}

    /** Where it lies in the web session between signing in and sending. */
    static final String SESSION = "entente.kept";

    private static final String PATH = "kept-path";
    private static final String NAME = "kept-name";
    private static final String VALUE = "kept-value";

    /** One leading slash only, or a browser would read a host in it. */
    private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9_.~-]++/)*+[A-Za-z0-9_.~-]*+");

    /** Secrets that work once or are nobody's to repeat, and the token of the session that ended. */
    private static final Set<String> NEVER = Set.of("_csrf", "password", "code");

    /** What was just sent to an address of ours; nothing when the form held nothing to keep. */
    static @Nullable Kept sent(String path, HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!NEVER.contains(name)) {
                    fields.add(new Field(name, value));
                }
            }
        });
        boolean typed = fields.stream().anyMatch(field -> !field.value().isBlank());
        return typed && OURS.matcher(path).matches() ? new Kept(path, List.copyOf(fields)) : null;
    }

    /** The same as the sign-in page handed it on; nothing when it handed on nothing, or something else. */
    static @Nullable Kept handedOn(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        String[] names = request.getParameterValues(NAME);
        String[] values = request.getParameterValues(VALUE);
        if (path == null || names == null || values == null || names.length != values.length || !OURS.matcher(path).matches()) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            fields.add(new Field(names[i], values[i]));
        }
        return new Kept(path, List.copyOf(fields));
    }
}
