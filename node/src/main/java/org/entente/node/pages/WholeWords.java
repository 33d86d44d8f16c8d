package org.entente.node.pages;

import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Keeps reference numbers and the Lao words of the glossary on one line, on every page, when it is written.
 *
 * <p>Lao has no spaces between words; a browser breaks by a dictionary and splits what it does not know. The stored
 * text stays as it is: a joiner in it would break search and copying.
 */
final class WholeWords implements IPostProcessorDialect {
    /** After all other processors, of which there are none. */
    private static final int LAST = 1000;

    @Override
    public String getName() {
        return "whole words";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, WholeWordsHandler.class, LAST));
    }
}
