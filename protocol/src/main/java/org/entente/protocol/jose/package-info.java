/** Keys, signatures and seals: one signature format and one sealing format, both JOSE. */
@NullMarked
package org.entente.protocol.jose;

import org.jspecify.annotations.NullMarked;
