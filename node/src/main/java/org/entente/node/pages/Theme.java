package org.entente.node.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Light or dark, as the officer chose; rendered as {@code data-theme}. */
public enum Theme {
    LIGHT,
    DARK;

    static final String PARAMETER = "theme";

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    static Theme of(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        String chosen = asked != null ? asked : Choice.cookie(request, PARAMETER);
        return DARK.tag().equals(chosen) ? DARK : LIGHT;
    }
}
