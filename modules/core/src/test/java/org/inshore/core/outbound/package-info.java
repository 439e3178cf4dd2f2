@NullMarked
package org.inshore.core.outbound;

import org.jspecify.annotations.NullMarked;
