package org.entente.treaty;

/**
 * A rule with its source, as data. Its words are the node's, by the rule's id.
 *
 * @param id stable identifier
 * @param version of this row
 * @param instrument treaty, law or {@code ENTENTE} for a decision of the project
 * @param article within the instrument
 * @param source where the wording was read
 * @param status whether a letter may rest on it
 */
public record Rule(String id, int version, String instrument, String article, String source, SourceStatus status) {}
