/** Who read or changed what, for which purpose: written with the deed, chained within a second, never switched off. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "kernel", "pages"})
package org.entente.node.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
