package org.entente.node.agreements;

import org.entente.node.matters.ToldKind;
import org.entente.node.pages.Section;
import org.springframework.stereotype.Component;

/** Version 1 of the commitment: who promised what to whom, confirmed or disputed, and what became of it. */
@Component
final class CommitmentKind extends ToldKind {
    static final String NAME = "commitment";

    CommitmentKind() {
        super(NAME, "CM", "agreements", Section.COMMITMENTS, AgreementForms::pages, "report");
    }
}
