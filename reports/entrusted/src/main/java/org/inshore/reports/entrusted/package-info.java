/** The record of entrusted processing. */
@NullMarked
package org.inshore.reports.entrusted;

import org.jspecify.annotations.NullMarked;
