package org.entente.node.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.matters.CooperationKind;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.ToldFact;
import org.entente.node.pages.Section;
import org.entente.protocol.matter.Side;

/** Version 1 of a kind whose matters are told by one side, confirmed or disputed by the other, and reported on by both. */
final class ToldKind extends CooperationKind {
    static final String WORDS = "meetings";
    static final String SERIES = "series";
    static final String HONOUR = "honour";
    static final String OCCASION = "occasion";
    static final String POSITION = "position";
    static final String STRATEGIC_REPORT = "strategic-report";
    static final String PROTECTION = "protection";

    ToldKind(String name, String referencePrefix, String... reports) {
        super(name, 1, referencePrefix, WORDS, ToldFact.table(name, List.of(reports)), Set.of("tell"));
    }

    @Override
    public List<FormPage> form(String act) {
        return MeetingForms.pages(name(), act);
    }

    @Override
    public Section section() {
        return Section.MEETINGS;
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return ToldFact.mustAct(state);
    }
}
