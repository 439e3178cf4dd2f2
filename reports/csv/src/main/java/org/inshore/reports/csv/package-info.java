/** The inventory as CSV files, for spreadsheets and scripts. */
@NullMarked
package org.inshore.reports.csv;

import org.jspecify.annotations.NullMarked;
