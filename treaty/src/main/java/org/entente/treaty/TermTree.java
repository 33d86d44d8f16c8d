package org.entente.treaty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms as paths of tokens, so that one walk from each place of a text finds every term that begins there, however many
 * terms there are.
 */
final class TermTree<T> {
    /** In a term: a few tokens of any kind. */
    static final String GAP = "~";

    /** A term found: from the first token to the one after its last. */
    record Hit<T>(T term, int from, int to) {}

    private static final class Node<T> {
        final Map<String, List<Node<T>>> next = new HashMap<>();
        final List<T> terms = new ArrayList<>(1);

        Node<T> step(List<String> keys) {
            Node<T> child = next.computeIfAbsent(keys.getFirst(), none -> new ArrayList<>(List.of(new Node<>()))).getFirst();
            for (String other : keys.subList(1, keys.size())) {
                List<Node<T>> known = next.computeIfAbsent(other, none -> new ArrayList<>(1));
                if (!known.contains(child)) {
                    known.add(child);
                }
            }
            return child;
        }
    }

    private final Node<T> root = new Node<>();
    private final int gap;

    /** @param gap the most tokens that {@link #GAP} stands for */
    TermTree(int gap) {
        this.gap = gap;
    }

    /** @param keys for each token its key, and after it the others under which a text may have it */
    void add(List<List<String>> keys, T term) {
        Node<T> node = root;
        for (List<String> token : keys) {
            node = node.step(token);
        }
        if (node != root && !node.terms.contains(term)) {
            node.terms.add(term);
        }
    }

    /** Every term in a text; each token is given as the keys under which terms may have it. */
    List<Hit<T>> find(List<List<String>> tokens) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            walk(root, tokens, from, from, hits);
        }
        return hits;
    }

    private void walk(Node<T> node, List<List<String>> tokens, int from, int at, List<Hit<T>> hits) {
        node.terms.forEach(term -> hits.add(new Hit<>(term, from, at)));
        if (at >= tokens.size() || node.next.isEmpty()) {
            return;
        }
        for (String key : tokens.get(at)) {
            node.next.getOrDefault(key, List.of()).forEach(next -> walk(next, tokens, from, at + 1, hits));
        }
        for (Node<T> over : node.next.getOrDefault(GAP, List.of())) {
            for (int skipped = 0; skipped <= gap && at + skipped < tokens.size(); skipped++) {
                walk(over, tokens, from, at + skipped, hits);
            }
        }
    }
}
