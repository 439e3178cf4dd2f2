/** Tests of the report. */
@NullMarked
package org.inshore.reports.csv;

import org.jspecify.annotations.NullMarked;
