package org.entente.node.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its shell: whose node, who sits here, what waits, how the links stand. */
@ControllerAdvice
class Shell {
    /** Shown until the node knows its own nation: a place that no nation has. */
    private static final String NO_NATION = "ZZ";

    /** A path of this desk: it begins with one slash only, or a browser would read a host in it. */
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_.~-]++/)*+[A-Za-z0-9_.~-]*+");

    private final ObjectProvider<Desk> desk;
    private final ObjectProvider<RailCount> counts;
    private final ObjectProvider<RailLinks> links;

    Shell(ObjectProvider<Desk> desk, ObjectProvider<RailCount> counts, ObjectProvider<RailLinks> links) {
        this.desk = desk;
        this.counts = counts;
        this.links = links;
    }

    @ModelAttribute("shell")
    ShellView shell(HttpServletRequest request) {
        Desk here = desk.getIfAvailable();
        return new ShellView(
                here == null ? NO_NATION : here.nation(),
                here == null ? null : here.unit(),
                here == null ? null : here.officer(),
                Words.language(),
                Theme.of(request),
                path(request),
                this::counts,
                () -> links.stream().flatMap(l -> l.links().stream()).toList());
    }

    private Map<Section, RailCount.Count> counts() {
        Map<Section, RailCount.Count> found = new EnumMap<>(Section.class);
        counts.forEach(count -> found.put(count.section(), count.count()));
        return found;
    }

    /** Relative to the page, so that no address of another host can be smuggled in. */
    private static String path(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            return formPage(request) + "?";
        }
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        if (failed || request.getQueryString() == null) {
            return "?";
        }
        String query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam(Choice.LANGUAGE)
                .replaceQueryParam(Theme.PARAMETER)
                .build()
                .getQuery();
        return query == null || query.isEmpty() ? "?" : "?" + query + "&";
    }

    /**
     * The page on which the form stood. What a form's answer shows cannot be drawn again in another language, and many
     * addresses of forms have no page of their own. Only a path of ours is taken from what the browser says.
     */
    private static String formPage(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        try {
            String path = from == null ? null : new URI(from).getRawPath();
            return path == null || !PATH.matcher(path).matches() ? "/" : path;
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }
}
