package org.entente.node.pages;

import org.jspecify.annotations.Nullable;

/**
 * Where one stands in a long list.
 *
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 * @param total 0 when it was not counted
 */
public record PagerView(@Nullable String previous, @Nullable String next, long first, long last, long total) {}
