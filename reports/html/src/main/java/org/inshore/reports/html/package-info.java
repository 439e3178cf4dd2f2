/** The report as one self-contained page, for the officer who has to act on it. */
@NullMarked
package org.inshore.reports.html;

import org.jspecify.annotations.NullMarked;
