/** Grades of data and kinds of place, derived with their reason or declared. */
@NullMarked
package org.inshore.core.trait;

import org.jspecify.annotations.NullMarked;
