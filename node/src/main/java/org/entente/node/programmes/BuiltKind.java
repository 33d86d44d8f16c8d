package org.entente.node.programmes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.matters.CooperationKind;
import org.entente.node.matters.FormPage;
import org.entente.node.pages.Section;
import org.entente.protocol.matter.LifeCycle;
import org.entente.protocol.matter.Side;

/** Version 1 of a kind of what is built, taught or given; what was done before is told, what is to come is planned. */
final class BuiltKind extends CooperationKind {
    static final String WORDS = "programmes";
    static final String COURSE = "course";
    static final String MISSION = "mission";
    static final String DONATION = "donation";
    static final String PROJECT = "project";
    static final String PROGRAMME = "programme";

    BuiltKind(String name, String referencePrefix, LifeCycle lifeCycle, Set<String> openings) {
        super(name, 1, referencePrefix, WORDS, lifeCycle, openings);
    }

    @Override
    public List<FormPage> form(String act) {
        return ProgrammeForms.pages(name(), act);
    }

    @Override
    public Section section() {
        return Section.PROGRAMMES;
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return PlannedLife.mustAct(state);
    }
}
