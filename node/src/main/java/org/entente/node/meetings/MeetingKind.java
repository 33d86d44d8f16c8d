package org.entente.node.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.matters.CooperationKind;
import org.entente.node.matters.FormPage;
import org.entente.node.pages.Section;
import org.entente.protocol.matter.Side;
import org.springframework.stereotype.Component;

/** Version 1 of the meeting, from the invitation to the signed minutes; one that was held before is told instead. */
@Component
class MeetingKind extends CooperationKind {
    static final String NAME = "meeting";

    MeetingKind() {
        super(NAME, 1, "MT", CalendarKind.WORDS, MeetingLife.TABLE, Set.of("tell", "invite"));
    }

    @Override
    public List<FormPage> form(String act) {
        return MeetingForms.pages(NAME, act);
    }

    @Override
    public Section section() {
        return Section.MEETINGS;
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return MeetingLife.mustAct(state);
    }
}
