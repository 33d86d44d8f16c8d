/** The pages of the trail: one's own, and the whole for auditors and oversight. */
@NullMarked
package org.entente.node.audit.web;

import org.jspecify.annotations.NullMarked;
