/** The page on which a request begins. */
@NullMarked
package org.entente.node.requests.web;

import org.jspecify.annotations.NullMarked;
