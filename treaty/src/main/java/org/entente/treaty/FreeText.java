package org.entente.treaty;

/**
 * A free text of an act.
 *
 * @param field path of the field, which a flag names
 * @param text what it says, in any language
 */
public record FreeText(String field, String text) {}
