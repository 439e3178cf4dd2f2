/** The annex of the yearly report on data security. */
@NullMarked
package org.inshore.reports.yearly;

import org.jspecify.annotations.NullMarked;
