/** What the two nations build and teach together: courses, experts, donations, projects, programmes. */
@NullMarked
package org.entente.node.programmes;

import org.jspecify.annotations.NullMarked;
