/** Tests of the form. */
@NullMarked
package org.inshore.reports.yearly;

import org.jspecify.annotations.NullMarked;
