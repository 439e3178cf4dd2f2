@NullMarked
package org.inshore.core.isolation;

import org.jspecify.annotations.NullMarked;
