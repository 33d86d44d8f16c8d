package org.entente.node.pages;

import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;

/** Puts the doctype before a whole page that has none: without it a browser draws in quirks mode. */
public final class DoctypeHandler extends AbstractTemplateHandler {
    private boolean written;

    /** Made by Thymeleaf, once for each page. */
    public DoctypeHandler() {}

    @Override
    public void handleDocType(IDocType docType) {
        written = true;
        super.handleDocType(docType);
    }

    @Override
    public void handleOpenElement(IOpenElementTag element) {
        if (!written && element.getElementCompleteName().equals("html")) {
            handleDocType(getContext().getModelFactory().createHTML5DocType());
        }
        super.handleOpenElement(element);
    }
}
