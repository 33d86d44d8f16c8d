/** What the gate stopped, its appeal, and the end of every matter: retention and erasure. */
@NullMarked
package org.entente.node.safeguards;

import org.jspecify.annotations.NullMarked;
