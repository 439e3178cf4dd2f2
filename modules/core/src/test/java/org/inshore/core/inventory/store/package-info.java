@NullMarked
package org.inshore.core.inventory.store;

import org.jspecify.annotations.NullMarked;
