/** The floor: the same body over the same TLS, and nothing else. */
@NullMarked
package org.entente.bench.mtls;

import org.jspecify.annotations.NullMarked;
