/** The inspection report to sign. */
@NullMarked
package org.inshore.reports.pdf;

import org.jspecify.annotations.NullMarked;
