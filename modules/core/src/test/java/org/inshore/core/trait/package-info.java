@NullMarked
package org.inshore.core.trait;

import org.jspecify.annotations.NullMarked;
