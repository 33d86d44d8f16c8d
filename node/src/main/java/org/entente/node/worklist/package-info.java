/** What is due, to whom, why, with which clock. */
@NullMarked
package org.entente.node.worklist;

import org.jspecify.annotations.NullMarked;
