package org.entente.node.meetings.web;

import java.util.List;
import java.util.Locale;
import org.entente.node.kernel.PartialDate;
import org.entente.node.meetings.MeetingLine;
import org.entente.node.nations.Naming;
import org.entente.node.nations.OfficeHolders;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the calendar in the words of the reader. */
@Component
class LineViews {
    private final OfficeHolders names;
    private final Times times;

    LineViews(OfficeHolders names, Times times) {
        this.names = names;
        this.times = times;
    }

    List<LineView> of(List<MeetingLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    @Nullable LineView orNone(@Nullable MeetingLine line) {
        return line == null ? null : of(line);
    }

    LineView of(MeetingLine line) {
        return new LineView(line.matter(), line.line(), line.id(), Naming.shown(line.title()), what(line), times.date(line.said()),
                line.place() == null ? null : name(line.place()), line.heads().stream().map(this::name).toList(), line.edition(), state(line.state()),
                line.state(), line.held(), "fictional".equals(line.basis()), line.ref() == null ? "" : line.ref());
    }

    private static Phrase what(MeetingLine line) {
        return line.sort() == null ? Phrase.of("meetings.kind." + line.kind()) : Phrase.of("meetings.option.sort." + line.sort());
    }

    static Phrase state(String state) {
        return Phrase.of("meetings.state." + state.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String date(PartialDate date) {
        return times.date(date);
    }

    /** The name of an office holder or a place; the code where the record does not know it. */
    TextView name(String code) {
        return names.find(code).map(Naming::shown).orElseGet(() -> new TextView(code, "en"));
    }
}
