/** Many senders that repeat one piece of work, and how long each repetition took. */
@NullMarked
package org.entente.bench.load;

import org.jspecify.annotations.NullMarked;
