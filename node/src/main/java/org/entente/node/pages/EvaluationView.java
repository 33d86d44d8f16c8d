package org.entente.node.pages;

/**
 * The 4x4 evaluation and whether it is a fact or an assessment.
 *
 * @param source A, B, C or X
 * @param information 1 to 4
 */
public record EvaluationView(char source, int information, boolean fact) {
    public EvaluationView {
        if ("ABCX".indexOf(source) < 0 || information < 1 || information > 4) {
            throw new IllegalArgumentException("no evaluation " + source + information);
        }
    }
}
