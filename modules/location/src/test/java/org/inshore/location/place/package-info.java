@NullMarked
package org.inshore.location.place;

import org.jspecify.annotations.NullMarked;
