/** Signing in, taking a device into use, and the administration of accounts and partners. */
@NullMarked
package org.entente.node.officers.web;

import org.jspecify.annotations.NullMarked;
