package org.entente.node.home;

import java.util.Map;

/**
 * What the rows' policies are told at the start of each transaction of the pages, such as {@code entente.units}.
 * Settings hold for that transaction only; where nobody is signed in there are none, and the policies show nothing.
 */
@FunctionalInterface
public interface TransactionScope {
    Map<String, String> settings();
}
