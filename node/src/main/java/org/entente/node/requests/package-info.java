/** Information asked and given: requests, incidents and spontaneous information, with their life-cycle and forms. */
@NullMarked
package org.entente.node.requests;

import org.jspecify.annotations.NullMarked;
