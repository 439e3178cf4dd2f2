/** Tests of the report. */
@NullMarked
package org.inshore.reports.json;

import org.jspecify.annotations.NullMarked;
