/** Two nodes as they are released, each in a process of its own, and what pours acts into one of them. */
@NullMarked
package org.entente.bench.node;

import org.jspecify.annotations.NullMarked;
