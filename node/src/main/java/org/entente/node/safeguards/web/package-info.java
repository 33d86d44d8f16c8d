/** The register of what the gate stopped. */
@NullMarked
package org.entente.node.safeguards.web;

import org.jspecify.annotations.NullMarked;
