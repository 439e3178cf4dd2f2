/** Tests of the form. */
@NullMarked
package org.inshore.reports.officerfiling;

import org.jspecify.annotations.NullMarked;
