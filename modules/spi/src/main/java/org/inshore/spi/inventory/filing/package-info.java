/** What an inventory tells for filings with the regulator: export scenes, limits passed, grades. */
@NullMarked
package org.inshore.spi.inventory.filing;

import org.jspecify.annotations.NullMarked;
