/** Tests of the report. */
@NullMarked
package org.inshore.reports.html;

import org.jspecify.annotations.NullMarked;
