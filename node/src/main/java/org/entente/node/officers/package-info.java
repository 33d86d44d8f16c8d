/** People, posts and roles: who signs in, with which device, and for which units. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "kernel", "pages", "audit", "nations"})
package org.entente.node.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
