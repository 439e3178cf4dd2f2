@NullMarked
package org.inshore.core.key;

import org.jspecify.annotations.NullMarked;
