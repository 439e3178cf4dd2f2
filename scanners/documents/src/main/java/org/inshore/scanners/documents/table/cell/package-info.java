/**
 * What cells and rows look like by themselves, without any rule.
 *
 * <p>Of the first rows of a page a {@code Grid} is made; each row is a {@code Look} of {@code
 * Filled} cells, whose {@code CellKind} and {@code ValueShape} are lexical. {@code LabelWords} are
 * the words that headers and labels of forms are made of, {@code PersonName} the form of a name.
 */
@NullMarked
package org.inshore.scanners.documents.table.cell;

import org.jspecify.annotations.NullMarked;
