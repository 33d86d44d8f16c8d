package org.entente.node.pages;

import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** What every page gets when it is written, whichever module it comes from: its doctype, and words kept whole. */
final class PageFinish implements IPostProcessorDialect {
    /** After all other processors, of which there are none. */
    private static final int LAST = 1000;

    @Override
    public String getName() {
        return "page finish";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(
                new PostProcessor(TemplateMode.HTML, WholeWordsHandler.class, LAST),
                new PostProcessor(TemplateMode.HTML, DoctypeHandler.class, LAST + 1));
    }
}
