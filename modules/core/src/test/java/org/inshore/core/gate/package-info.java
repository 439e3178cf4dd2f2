@NullMarked
package org.inshore.core.gate;

import org.jspecify.annotations.NullMarked;
