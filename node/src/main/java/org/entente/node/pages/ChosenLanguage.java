package org.entente.node.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a request: asked for in it, else the cookie's, the officer's, the browser's; else English. */
final class ChosenLanguage implements LocaleResolver {
    private final ObjectProvider<Desk> desk;

    ChosenLanguage(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    /** Each word of a page asks for the language; somebody's choice is looked up once for a request. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language chosen) {
            return chosen.locale();
        }
        Optional<Language> chosen = named(request.getParameter(Choice.LANGUAGE))
                .or(() -> named(Choice.cookie(request, Choice.LANGUAGE)))
                .or(this::officers);
        chosen.ifPresent(language -> request.setAttribute(CHOSEN, language));
        return chosen.or(() -> browsers(request)).orElse(Language.EN).locale();
    }

    private static final String CHOSEN = ChosenLanguage.class.getName();

    private static Optional<Language> named(@Nullable String tag) {
        return Optional.ofNullable(tag).flatMap(Language::ofTag);
    }

    private Optional<Language> officers() {
        return Optional.ofNullable(desk.getIfAvailable()).map(Desk::language);
    }

    private static Optional<Language> browsers(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofTag(locale.getLanguage()).stream())
                .findFirst();
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen with ?" + Choice.LANGUAGE + "=");
    }
}
