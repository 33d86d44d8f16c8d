/** The unit that crosses the border, over a link or carried by hand. */
@NullMarked
package org.entente.protocol.parcel;

import org.jspecify.annotations.NullMarked;
