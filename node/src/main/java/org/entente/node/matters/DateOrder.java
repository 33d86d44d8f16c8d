package org.entente.node.matters;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.node.kernel.PartialDate;
import tools.jackson.databind.JsonNode;

/** What stands against the dates of a body, wherever they stand in it: days that no calendar has, ends before their beginnings. */
final class DateOrder {
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** Fields of one object of which the second is never before the first. */
    private static final List<List<String>> PAIRS = List.of(List.of("date", "until"), List.of("from", "until"), List.of("start", "due"),
            List.of("start", "until"), List.of("start", "handedOver"), List.of("signed", "ended"), List.of("inForce", "ended"));

    /** Fields whose text may look like a date and is none, such as a number of a paper. */
    private static final List<String> DATES = List.of("date", "until", "from", "start", "due", "done", "handedOver", "inaugurated", "memorandum", "signed",
            "inForce", "ended", "made", "on", "held", "proposes");

    private DateOrder() {}

    static Optional<String> fault(JsonNode body) {
        if (body.isObject()) {
            for (String field : DATES) {
                JsonNode said = body.path(field);
                if (said.isString() && DATE.matcher(said.stringValue()).matches() && Said.date(body, field).isEmpty()) {
                    return Optional.of("no-such-day");
                }
            }
            for (List<String> pair : PAIRS) {
                if (before(body, pair.getLast(), pair.getFirst())) {
                    return Optional.of("dates-out-of-order");
                }
            }
        }
        for (JsonNode inner : body) {
            Optional<String> fault = inner.isContainer() ? fault(inner) : Optional.empty();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Whether one ends before the other begins, as far as both are known. */
    private static boolean before(JsonNode body, String end, String beginning) {
        Optional<PartialDate> last = Said.date(body, end);
        Optional<PartialDate> first = Said.date(body, beginning);
        return last.isPresent() && first.isPresent() && last.get().latest().isBefore(first.get().earliest());
    }
}
