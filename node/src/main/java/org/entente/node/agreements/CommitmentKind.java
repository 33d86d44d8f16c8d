package org.entente.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.matters.CooperationKind;
import org.entente.node.matters.FormPage;
import org.entente.node.matters.ToldFact;
import org.entente.node.pages.Section;
import org.entente.protocol.matter.Side;
import org.springframework.stereotype.Component;

/** Version 1 of the commitment: who promised what to whom, confirmed or disputed, and what became of it. */
@Component
class CommitmentKind extends CooperationKind {
    static final String NAME = "commitment";

    CommitmentKind() {
        super(NAME, 1, "CM", "agreements", ToldFact.table(NAME, List.of("report")), Set.of("tell"));
    }

    @Override
    public List<FormPage> form(String act) {
        return AgreementForms.pages(NAME, act);
    }

    @Override
    public Section section() {
        return Section.COMMITMENTS;
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return ToldFact.mustAct(state);
    }
}
