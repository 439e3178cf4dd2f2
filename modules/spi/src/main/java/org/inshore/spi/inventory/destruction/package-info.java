/** What is left of what was handed over, as a certificate says it. */
@NullMarked
package org.inshore.spi.inventory.destruction;

import org.jspecify.annotations.NullMarked;
