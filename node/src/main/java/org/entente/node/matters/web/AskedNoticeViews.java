package org.entente.node.matters.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.node.matters.AskedNotices;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.springframework.stereotype.Component;

/** Who types about the same, as the desk that asked first reads it. */
@Component("askedNotices")
public class AskedNoticeViews {
    /** Enough for a morning; the rest stands on the pages of the matters. */
    private static final int MOST = 5;

    private final AskedNotices notices;
    private final Naming naming;

    AskedNoticeViews(AskedNotices notices, Naming naming) {
        this.notices = notices;
        this.naming = naming;
    }

    /** One line. */
    public record View(Phrase what, TextView desk, Instant at, String href) {}

    public List<View> of(UUID matter) {
        return notices.of(matter).stream().map(this::view).toList();
    }

    public List<View> newest() {
        return notices.newest(MOST).stream().map(this::view).toList();
    }

    private View view(AskedNotices.Notice notice) {
        return new View(
                Phrase.of("matters.known." + notice.what().name().toLowerCase(Locale.ROOT)),
                naming.unit(notice.byUnit()),
                notice.at(),
                "/matters/" + notice.matter());
    }
}
