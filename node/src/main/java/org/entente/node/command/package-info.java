/** The commands of {@code ./entente}: one small class each, listed in {@link org.entente.node.command.Frame}. */
@NullMarked
package org.entente.node.command;

import org.jspecify.annotations.NullMarked;
