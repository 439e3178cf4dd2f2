/** The inventory as a workbook, to be sorted, annotated and filed. */
@NullMarked
package org.inshore.reports.xlsx;

import org.jspecify.annotations.NullMarked;
