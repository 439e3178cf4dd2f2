/** The catalogue and map of data for the supervisor. */
@NullMarked
package org.inshore.reports.datacatalogue;

import org.jspecify.annotations.NullMarked;
