package org.entente.node.pages;

/**
 * A text that somebody wrote, in its language.
 *
 * @param text as written
 * @param language BCP 47 code; becomes the {@code lang} attribute, which chooses face and line height
 */
public record TextView(String text, String language) {}
