/** What the gate stopped: its register, the appeal against a stop, and the end of what was stopped. */
@NullMarked
package org.entente.node.safeguards;

import org.jspecify.annotations.NullMarked;
