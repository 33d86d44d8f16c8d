/** Outbox, inbox, receipts, retries, ledgers and carriers: acts cross the border here, and nobody here knows what they mean. */
@NullMarked
package org.entente.node.exchange;

import org.jspecify.annotations.NullMarked;
