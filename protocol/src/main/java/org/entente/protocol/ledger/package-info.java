/** The append-only Merkle log that both sides of a direction hold, after RFC 9162, and its C2SP checkpoint text. */
@NullMarked
package org.entente.protocol.ledger;

import org.jspecify.annotations.NullMarked;
