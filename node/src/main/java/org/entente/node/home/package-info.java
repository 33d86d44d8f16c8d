/** One nation's directory on disk: its lock, settings, database, wrapped keys, backup and restore. */
@NullMarked
package org.entente.node.home;

import org.jspecify.annotations.NullMarked;
