/** Measures what an act costs on its way to a partner, beside what others would have cost on the same machine. */
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
