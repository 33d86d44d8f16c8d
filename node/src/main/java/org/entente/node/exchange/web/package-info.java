/** The administrator's pages about links that stopped. */
@NullMarked
package org.entente.node.exchange.web;

import org.jspecify.annotations.NullMarked;
