package org.entente.node.nations;

import java.util.List;
import java.util.Map;

/** The kinds of matter that a module understands, with their versions; they stand on our card. */
@FunctionalInterface
public interface KindsUnderstood {
    Map<String, List<Integer>> kinds();
}
