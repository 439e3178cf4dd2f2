@NullMarked
package org.inshore.core.inventory.table;

import org.jspecify.annotations.NullMarked;
