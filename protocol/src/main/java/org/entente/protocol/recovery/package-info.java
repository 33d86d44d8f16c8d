/** What two nodes say of a direction that stopped: that it is frozen, and what is given back to a side that lost it. */
@NullMarked
package org.entente.protocol.recovery;

import org.jspecify.annotations.NullMarked;
