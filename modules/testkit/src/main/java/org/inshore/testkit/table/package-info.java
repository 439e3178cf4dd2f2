/**
 * One table in many textual forms: as CSV, delimited by anything, aligned, as fields with labels.
 */
@NullMarked
package org.inshore.testkit.table;

import org.jspecify.annotations.NullMarked;
