/** Where the two nations meet: talks, visits, series of conferences, honours, occasions, positions; how visits and events are kept safe. */
@NullMarked
package org.entente.node.meetings;

import org.jspecify.annotations.NullMarked;
