package org.entente.treaty;

/**
 * The answer to the closed question about the acts: would they still be a crime if the person had expressed nothing
 * and belonged to nothing? Source: domain decision 2.7(2).
 */
public enum ConductAnswer {
    /** Yes, and nothing among the acts is of that kind. */
    ORDINARY,
    /** Partly: some of the acts are of that kind, so a human-rights officer weighs which predominates. */
    MIXED,
    /** No. */
    PROTECTED
}
