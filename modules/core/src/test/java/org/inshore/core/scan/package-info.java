@NullMarked
package org.inshore.core.scan;

import org.jspecify.annotations.NullMarked;
