package org.entente.node.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An empty list: what belongs here, and the first step. */
public record EmptyView(Phrase title, Phrase text, List<Step> steps, @Nullable Phrase note) {
    public EmptyView {
        steps = List.copyOf(steps);
    }
}
