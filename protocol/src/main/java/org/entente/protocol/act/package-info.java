/** The act: a signed header without person data, and parts sealed for each recipient. */
@NullMarked
package org.entente.protocol.act;

import org.jspecify.annotations.NullMarked;
