/** Pages of meetings and of the protection of visits, and the calendar as a feed. */
@NullMarked
package org.entente.node.meetings.web;

import org.jspecify.annotations.NullMarked;
