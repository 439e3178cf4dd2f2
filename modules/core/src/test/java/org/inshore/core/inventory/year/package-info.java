@NullMarked
package org.inshore.core.inventory.year;

import org.jspecify.annotations.NullMarked;
