/** What the machine is, what its disk takes to be sure, and what processes cost. */
@NullMarked
package org.entente.bench.machine;

import org.jspecify.annotations.NullMarked;
