package org.entente.node.meetings;

import org.entente.node.matters.ToldKind;
import org.entente.node.pages.Section;

/** A kind of what stands in the calendar beside the meetings, told by one side and confirmed by the other. */
final class CalendarKind extends ToldKind {
    static final String WORDS = "meetings";
    static final String SERIES = "series";
    static final String HONOUR = "honour";
    static final String OCCASION = "occasion";
    static final String POSITION = "position";
    static final String STRATEGIC_REPORT = "strategic-report";
    static final String PROTECTION = "protection";

    CalendarKind(String name, String referencePrefix, String... reports) {
        super(name, referencePrefix, WORDS, Section.MEETINGS, MeetingForms::pages, reports);
    }
}
