/** Tests of the form. */
@NullMarked
package org.inshore.reports.entrusted;

import org.jspecify.annotations.NullMarked;
