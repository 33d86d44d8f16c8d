/** Foreign bytes become values here, or a typed failure: strict reading and canonical writing of JSON. */
@NullMarked
package org.entente.protocol.json;

import org.jspecify.annotations.NullMarked;
