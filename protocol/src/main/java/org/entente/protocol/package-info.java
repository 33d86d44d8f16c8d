/** What crosses the border: acts, signatures, receipts, mirrored ledgers, the delivery state machine. */
@NullMarked
package org.entente.protocol;

import org.jspecify.annotations.NullMarked;
