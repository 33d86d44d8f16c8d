package org.entente.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.matters.CooperationKind;
import org.entente.node.matters.FormPage;
import org.entente.protocol.matter.Side;
import org.springframework.stereotype.Component;

/** Version 1 of the yearly plan, from its proposal to its signed review. */
@Component
class PlanKind extends CooperationKind {
    static final String NAME = "plan";

    PlanKind() {
        super(NAME, 1, "PL", "agreements", PlanLife.TABLE, Set.of("tell", "propose"));
    }

    @Override
    public List<FormPage> form(String act) {
        return AgreementForms.pages(NAME, act);
    }

    @Override
    public Optional<Side> mustAct(String state) {
        return PlanLife.mustAct(state);
    }
}
