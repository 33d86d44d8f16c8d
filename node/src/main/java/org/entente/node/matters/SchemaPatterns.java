package org.entente.node.matters;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The patterns of the published schemas as ECMA-262 means them: {@code $} is the end of the text and not also the place before a
 * last line break, as it is in Java. The pattern that every free text has is read letter by letter, because a text is long and
 * each is read at drafting, at release and on arrival.
 */
final class SchemaPatterns implements RegularExpressionFactory {
    /** What free text may hold: everything but control characters, and those that turn the direction of what follows. */
    static final String FREE_TEXT =
            "^[^\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]*$";

    @Override
    public RegularExpression getRegularExpression(String regex) {
        if (regex.equals(FREE_TEXT)) {
            return SchemaPatterns::freeText;
        }
        Pattern pattern = Pattern.compile(regex);
        boolean toTheEnd = regex.endsWith("$");
        return text -> {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() && (!toTheEnd || matcher.end() == text.length());
        };
    }

    private static boolean freeText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (closed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean closed(char c) {
        if (c < ' ') {
            return c != '\t' && c != '\n';
        }
        return c >= 0x7F && c <= 0x9F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF;
    }
}
