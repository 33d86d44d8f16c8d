/** The delivery state machine of one link: messages and ticks in, writes and messages out, no I/O and no clock. */
@NullMarked
package org.entente.protocol.delivery;

import org.jspecify.annotations.NullMarked;
