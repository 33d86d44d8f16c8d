/** Our nation and its partners: authorities, who may write to whom, duty contacts, cards and pairing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "kernel", "pages", "audit"})
package org.entente.node.nations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
