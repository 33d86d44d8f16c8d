/** The demo: two nodes as two processes, driven over the desk as people would, and the story that proves them. */
@NullMarked
package org.entente.node.command.demo;

import org.jspecify.annotations.NullMarked;
