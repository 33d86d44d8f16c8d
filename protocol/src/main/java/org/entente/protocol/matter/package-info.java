/** The graph of a matter: its state as a function of the signed steps both nations hold, in whatever order they came. */
@NullMarked
package org.entente.protocol.matter;

import org.jspecify.annotations.NullMarked;
