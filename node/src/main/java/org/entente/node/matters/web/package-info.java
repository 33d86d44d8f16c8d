/** The pages of matters: writing an act, releasing it, and the matter with its acts. */
@NullMarked
@NamedInterface("pages")
package org.entente.node.matters.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
