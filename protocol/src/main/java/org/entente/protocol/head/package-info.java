/** The two directions between two nations, their signed heads and the opening of a new epoch. */
@NullMarked
package org.entente.protocol.head;

import org.jspecify.annotations.NullMarked;
