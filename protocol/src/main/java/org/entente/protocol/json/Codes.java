package org.entente.protocol.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** Shapes of the codes that cross the border. ASCII only, so that two codes that look the same are the same. */
public final class Codes {
    public static final Pattern NATION = Pattern.compile("[A-Z]{2}");
    public static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Kinds, acts, bases, rules: words in small letters. */
    public static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{0,31}(-[a-z0-9]{1,31}){0,7}");

    /** Authorities, posts, instruments, references: capital letters, digits and separators. */
    public static final Pattern NAME = Pattern.compile("[A-Z0-9]([A-Z0-9./-]{0,46}[A-Z0-9])?");

    /** Offence codes of the international classification (ICCS): pairs of digits, the last may be single. */
    public static final Pattern ICCS = Pattern.compile("[0-9]{2,8}");

    /** Media types without parameters (RFC 6838). */
    public static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}");

    /** Time zones of the IANA database. */
    public static final Pattern ZONE = Pattern.compile("[A-Za-z]{1,20}(/[A-Za-z0-9_+-]{1,30}){0,2}");

    private Codes() {}

    /** How a constant is written on the wire: small letters, hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
