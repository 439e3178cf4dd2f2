@NullMarked
package org.inshore.core.inventory.carry;

import org.jspecify.annotations.NullMarked;
