/** What a receiver signs about what it was sent: receipts, rejections, the expected position, completed attachments. */
@NullMarked
package org.entente.protocol.receipt;

import org.jspecify.annotations.NullMarked;
