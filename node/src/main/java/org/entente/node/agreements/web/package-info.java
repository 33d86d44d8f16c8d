/** The pages of agreements, plans and commitments. */
@NullMarked
package org.entente.node.agreements.web;

import org.jspecify.annotations.NullMarked;
