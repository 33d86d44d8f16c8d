/** AS4 as phase4 speaks it, held to what our own exchange does: signed, sealed, and answered by a signed receipt that is checked. */
@NullMarked
package org.entente.bench.as4;

import org.jspecify.annotations.NullMarked;
