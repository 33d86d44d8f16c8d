/** What the cooperation comes to in numbers, and the two pages for a call; reads what the other modules show, and keeps nothing. */
@NullMarked
package org.entente.node.figures;

import org.jspecify.annotations.NullMarked;
