package org.entente.node.meetings.web;

import java.util.List;
import java.util.UUID;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;

/**
 * A line of the calendar, ready to be shown.
 *
 * @param what its sort in words
 * @param date as far as it is known
 * @param source where it is told, empty where no record says it
 */
record LineView(UUID matter, int line, String id, TextView title, Phrase what, String date, @Nullable TextView place, List<TextView> heads,
        @Nullable Integer edition, Phrase state, String code, boolean held, boolean fictional, String source) {
    public String href() {
        return "/matters/" + matter;
    }
}
