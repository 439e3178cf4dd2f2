@NullMarked
package org.inshore.core.slice;

import org.jspecify.annotations.NullMarked;
