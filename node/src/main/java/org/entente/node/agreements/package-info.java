/** What was agreed, and what became of it: agreements with their obligations, yearly plans and their review, commitments. */
@NullMarked
package org.entente.node.agreements;

import org.jspecify.annotations.NullMarked;
