/** Pages of projects, programmes, donations and training. */
@NullMarked
package org.entente.node.programmes.web;

import org.jspecify.annotations.NullMarked;
