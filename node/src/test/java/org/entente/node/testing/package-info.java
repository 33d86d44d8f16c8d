/** What tests of the node stand on: one real PostgreSQL, and a fresh migrated database for who asks. */
@NullMarked
package org.entente.node.testing;

import org.jspecify.annotations.NullMarked;
