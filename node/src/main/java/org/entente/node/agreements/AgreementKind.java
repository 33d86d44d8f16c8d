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

/** Version 1 of the agreement: told, confirmed or disputed; its changes and the performance of its obligations reported. */
@Component
class AgreementKind extends CooperationKind {
    static final String NAME = "agreement";

    AgreementKind() {
        super(NAME, 1, "AG", "agreements", ToldFact.table(NAME, List.of("change", "report")), Set.of("tell"));
    }

    @Override
    public List<FormPage> form(String act) {
        return AgreementForms.pages(NAME, act);
    }

    @Override
    public Section section() {
        return Section.AGREEMENTS;
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return ToldFact.mustAct(state);
    }
}
