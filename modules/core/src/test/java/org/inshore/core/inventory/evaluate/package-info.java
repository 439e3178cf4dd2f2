@NullMarked
package org.inshore.core.inventory.evaluate;

import org.jspecify.annotations.NullMarked;
