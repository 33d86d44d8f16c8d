package org.entente.node.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Keeps {@code ?lang=} and {@code ?theme=} of any page in a cookie, so that they hold on the next. */
final class Choice implements HandlerInterceptor {
    static final String LANGUAGE = "lang";
    /** A year: longer than an officer stays away, shorter than a machine stays in one hand. */
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String language = request.getParameter(LANGUAGE);
        if (language != null) {
            Language.ofTag(language).ifPresent(chosen -> keep(request, response, LANGUAGE, chosen.tag()));
        }
        if (request.getParameter(Theme.PARAMETER) != null) {
            keep(request, response, Theme.PARAMETER, Theme.of(request).tag());
        }
        return true;
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
