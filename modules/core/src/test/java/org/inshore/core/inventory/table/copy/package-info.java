@NullMarked
package org.inshore.core.inventory.table.copy;

import org.jspecify.annotations.NullMarked;
