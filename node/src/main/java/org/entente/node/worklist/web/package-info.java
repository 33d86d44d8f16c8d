/** The pages Now, Requests and Find. */
@NullMarked
package org.entente.node.worklist.web;

import org.jspecify.annotations.NullMarked;
