/** Drives the delivery machine of two to five nodes through bad days, from one seed, and says what broke. */
@NullMarked
package org.entente.protocol.simulation;

import org.jspecify.annotations.NullMarked;
