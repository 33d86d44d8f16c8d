/** What the law allows: the offence catalogue, the gate before every act, the clocks and the reasons for a refusal. */
@NullMarked
package org.entente.treaty;

import org.jspecify.annotations.NullMarked;
