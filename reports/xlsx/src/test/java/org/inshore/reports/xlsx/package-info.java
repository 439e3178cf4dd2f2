/** Tests of the report. */
@NullMarked
package org.inshore.reports.xlsx;

import org.jspecify.annotations.NullMarked;
