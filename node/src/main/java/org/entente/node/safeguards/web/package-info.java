/** The pages of the register of stops, for oversight, and of one's own stopped drafts, for their author. */
@NullMarked
package org.entente.node.safeguards.web;

import org.jspecify.annotations.NullMarked;
