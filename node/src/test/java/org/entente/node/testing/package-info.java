/** What the tests of several modules share. */
@NullMarked
package org.entente.node.testing;

import org.jspecify.annotations.NullMarked;
