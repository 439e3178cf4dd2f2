/** The figures of the filing of the personal information officer. */
@NullMarked
package org.inshore.reports.officerfiling;

import org.jspecify.annotations.NullMarked;
