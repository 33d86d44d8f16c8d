/** Attachments as a stream of segments, each verified before it is used. */
@NullMarked
package org.entente.protocol.attachment;

import org.jspecify.annotations.NullMarked;
