/** The processes that the bench starts: a receiver and a sender, each a virtual machine of its own. */
@NullMarked
package org.entente.bench.peer;

import org.jspecify.annotations.NullMarked;
