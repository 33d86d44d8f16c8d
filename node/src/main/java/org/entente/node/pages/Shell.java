package org.entente.node.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its shell: whose node, who sits here, what waits, how the links stand. */
@ControllerAdvice
class Shell {
    /** Shown until the node knows its own nation: a place that no nation has. */
    private static final String NO_NATION = "ZZ";

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
}
