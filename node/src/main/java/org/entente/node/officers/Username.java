package org.entente.node.officers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A user name as it is stored. Whatever is typed that cannot be one never reaches the database. */
record Username(String text) {
    private static final Pattern FIT = Pattern.compile("[a-z][a-z0-9.-]{1,30}");

    static Optional<Username> typed(String typed) {
        String tidy = typed.strip().toLowerCase(Locale.ROOT);
        return FIT.matcher(tidy).matches() ? Optional.of(new Username(tidy)) : Optional.empty();
    }
}
