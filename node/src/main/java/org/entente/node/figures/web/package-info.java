/** Pages of figures, what stands behind each number, and briefings. */
@NullMarked
package org.entente.node.figures.web;

import org.jspecify.annotations.NullMarked;
