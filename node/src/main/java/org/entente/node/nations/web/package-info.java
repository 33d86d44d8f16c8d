/** The address book. */
@NullMarked
package org.entente.node.nations.web;

import org.jspecify.annotations.NullMarked;
