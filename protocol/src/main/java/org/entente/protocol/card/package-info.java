/** A nation's signed card, its fingerprint as words, and the succession of its keys. */
@NullMarked
package org.entente.protocol.card;

import org.jspecify.annotations.NullMarked;
