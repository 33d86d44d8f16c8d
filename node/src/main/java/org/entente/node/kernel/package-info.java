/** The few value types, the time, the chance and the identifiers that every module speaks in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.entente.node.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
