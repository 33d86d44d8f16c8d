package org.entente.treaty;

import java.util.List;

/**
 * What may be a political wish in a text: somebody it aims at, and what is to be done to him. It is a question to two
 * people, never a decision.
 *
 * @param aim code of what is aimed at, or of a phrase that holds both
 * @param deed code of what is to be done; empty where the words say enough by themselves
 * @param words that raised it, as they stand in the text
 * @param language of the terms
 */
public record Wish(String aim, String deed, List<String> words, String language) {
    public Wish {
        words = List.copyOf(words);
    }
}
