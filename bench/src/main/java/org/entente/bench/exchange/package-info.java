/** One act, from its release to its verified receipt, over every carrier. */
@NullMarked
package org.entente.bench.exchange;

import org.jspecify.annotations.NullMarked;
