/** Documents of the nation: printed as PDF/A, sealed with the nation's document key, and checked; no business. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "home"})
package org.entente.node.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
