@NullMarked
package org.inshore.location;

import org.jspecify.annotations.NullMarked;
