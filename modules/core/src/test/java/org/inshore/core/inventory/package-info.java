@NullMarked
package org.inshore.core.inventory;

import org.jspecify.annotations.NullMarked;
