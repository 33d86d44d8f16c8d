/** The thread of acts that two nations share, for any kind of matter: drafts, release, admission, clocks, access. */
@NullMarked
package org.entente.node.matters;

import org.jspecify.annotations.NullMarked;
