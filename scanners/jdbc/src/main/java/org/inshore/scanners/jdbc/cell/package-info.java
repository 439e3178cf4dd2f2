/**
 * Cells of result sets as text: {@code CellReader} reads a row column by column within bounds,
 * {@code BinaryText} tells text and documents in binary columns, {@code Counts} counts what was cut
 * or not read.
 */
@NullMarked
package org.inshore.scanners.jdbc.cell;

import org.jspecify.annotations.NullMarked;
