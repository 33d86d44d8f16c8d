package org.entente.node.pages;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/**
 * Wraps what must not break in a span, outside the elements that hold text only: reference numbers and the Lao words of
 * the glossary.
 *
 * <p>Lao has no spaces between words; a browser breaks by a dictionary and splits what it does not know. The stored
 * text stays as it is: a joiner in it would break search and copying.
 */
public final class WholeWordsHandler extends AbstractTemplateHandler {
    private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea", "script", "style", "svg");

    private int inside;

    /** Made by Thymeleaf, once for each page. */
    public WholeWordsHandler() {}

    @Override
    public void handleOpenElement(IOpenElementTag element) {
        if (TEXT_ONLY.contains(element.getElementCompleteName())) {
            inside++;
        }
        super.handleOpenElement(element);
    }

    @Override
    public void handleCloseElement(ICloseElementTag element) {
        if (TEXT_ONLY.contains(element.getElementCompleteName())) {
            inside--;
        }
        super.handleCloseElement(element);
    }

    @Override
    public void handleText(IText text) {
        super.handleText(inside > 0 ? text : whole(text));
    }

    private IText whole(IText text) {
        String before = text.getText();
        String after = Whole.wrap(before);
        ITemplateContext context = getContext();
        return after == before ? text : context.getModelFactory().createText(after);
    }
}
