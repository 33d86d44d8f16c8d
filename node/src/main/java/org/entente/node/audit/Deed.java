package org.entente.node.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, in codes: no name of a person, no case number and no sentence belongs here, because the trail
 * outlives the matter and is read by people who may not know it.
 *
 * @param name what was done, such as {@code officer.locked}
 * @param subjectKind what kind of thing it was done to, such as {@code officer}
 * @param subject that thing's identifier
 * @param matter the matter it belongs to
 * @param purpose why, as a code of the closed list of purposes the caller knows
 * @param details more codes and numbers
 */
public record Deed(
        String name,
        @Nullable String subjectKind,
        @Nullable String subject,
        @Nullable UUID matter,
        @Nullable String purpose,
        Map<String, String> details) {
    /** Longest value of a detail: a digest in hexadecimal has 64 characters. */
    static final int LONGEST_VALUE_CHARS = 100;

    /** Most details of one deed; more than these are facts of the matter and belong there. */
    static final int MOST_DETAILS = 12;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,60}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:/+@=-]*");

    public Deed {
        require(NAME.matcher(name).matches(), "deed");
        require(subjectKind == null || KIND.matcher(subjectKind).matches(), "subject kind");
        require(subject == null || code(subject), "subject");
        require(purpose == null || NAME.matcher(purpose).matches(), "purpose");
        require(details.size() <= MOST_DETAILS, "number of details");
        details.forEach((key, value) -> require(KIND.matcher(key).matches() && code(value), "detail"));
        details = Map.copyOf(details);
    }

    public static Deed of(String name) {
        return new Deed(name, null, null, null, null, Map.of());
    }

    public Deed about(String kind, Object identifier) {
        return new Deed(name, kind, identifier.toString(), matter, purpose, details);
    }

    public Deed in(UUID ofMatter) {
        return new Deed(name, subjectKind, subject, ofMatter, purpose, details);
    }

    public Deed purpose(String why) {
        return new Deed(name, subjectKind, subject, matter, why, details);
    }

    public Deed with(String key, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value.toString());
        return new Deed(name, subjectKind, subject, matter, purpose, more);
    }

    /** The details as JSON; every character that JSON would have to escape was refused above. */
    String detailsAsJson() {
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(details).forEach((key, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"').append(key).append("\":\"").append(value).append('"'));
        return json.append('}').toString();
    }

    private static boolean code(String value) {
        return value.length() <= LONGEST_VALUE_CHARS && VALUE.matcher(value).matches();
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException("not a code for the trail: " + what);
        }
    }
}
