package org.entente.bench.load;

/** What a sender repeats: one act, from its release to its verified receipt. */
@FunctionalInterface
public interface Work {
    /** @throws Exception if the act was not delivered, or its receipt did not verify; the run has then failed */
    void once() throws Exception;
}
