/** The data annex of the self-assessment of export risk. */
@NullMarked
package org.inshore.reports.exportassessment;

import org.jspecify.annotations.NullMarked;
