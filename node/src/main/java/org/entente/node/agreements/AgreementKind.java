package org.entente.node.agreements;

import org.entente.node.matters.ToldKind;
import org.entente.node.pages.Section;
import org.springframework.stereotype.Component;

/** Version 1 of the agreement: told, confirmed or disputed; its changes and the performance of its obligations reported. */
@Component
final class AgreementKind extends ToldKind {
    static final String NAME = "agreement";

    AgreementKind() {
        super(NAME, "AG", "agreements", Section.AGREEMENTS, AgreementForms::pages, "change", "report");
    }
}
