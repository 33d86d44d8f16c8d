package org.entente.node.testing;

import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.stream.Collectors;

/** What a failed look at a page tells. */
final class Screens {
    private Screens() {}

    static String told(AxeResults results) {
        return results.getViolations().stream()
                .map(rule -> "\n" + rule.getId() + ": " + rule.getHelp()
                        + rule.getNodes().stream()
                                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml() + " "
                                        + node.getFailureSummary())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    /** The elements that stand out at the right edge. */
    static Object wide(Page page) {
        return page.evaluate("[...document.querySelectorAll('body *')].filter(e =>"
                + " e.getBoundingClientRect().right > window.innerWidth + 1)"
                + ".map(e => e.tagName + '.' + e.className).slice(0, 8).join(' ')");
    }
}
