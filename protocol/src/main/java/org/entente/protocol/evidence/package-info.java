/** What can be proven to a third party: the export and its offline verification. */
@NullMarked
package org.entente.protocol.evidence;

import org.jspecify.annotations.NullMarked;
