/** Tests of the form. */
@NullMarked
package org.inshore.reports.datacatalogue;

import org.jspecify.annotations.NullMarked;
