package org.entente.node.nations;

import java.util.List;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Phrase;

/** What a module above has to say about a partner on the page of partners: something only a person can decide. */
public interface PartnerConcerns {
    /**
     * One concern.
     *
     * @param href page where it is decided
     * @param step what that page is for
     */
    record Concern(Notice notice, String href, Phrase step) {}

    List<Concern> concerns();
}
