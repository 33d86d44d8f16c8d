/** The officer's desk: layout, components, words in Vietnamese, Lao and English; no business. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.entente.node.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
