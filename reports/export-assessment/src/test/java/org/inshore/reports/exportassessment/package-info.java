/** Tests of the form. */
@NullMarked
package org.inshore.reports.exportassessment;

import org.jspecify.annotations.NullMarked;
