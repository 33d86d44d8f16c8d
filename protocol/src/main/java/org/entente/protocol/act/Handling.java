package org.entente.protocol.act;

import java.util.regex.Pattern;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.Malformed;

/** How the receiver may use a part: H0 is the freest, H3 the strictest. Sits on each part; an act shows the highest. */
public enum Handling {
    H0,
    H1,
    H2,
    H3;

    private static final Pattern CODE = Pattern.compile("H[0-3]");

    static Handling read(FieldReader fields, String name) throws Malformed {
        return valueOf(fields.code(name, CODE));
    }

    public Handling stricter(Handling other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
