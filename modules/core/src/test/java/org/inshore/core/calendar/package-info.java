@NullMarked
package org.inshore.core.calendar;

import org.jspecify.annotations.NullMarked;
