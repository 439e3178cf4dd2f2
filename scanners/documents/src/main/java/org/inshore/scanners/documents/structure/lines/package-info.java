/**
 * Tables that stand in a text of lines: what recognises one, and what parts a line into cells.
 *
 * <p>A {@code LineForm} looks at {@code Lines} ahead and gives a {@code LineTable} or nothing;
 * {@code Pause} lets a form that was tried in vain wait, twice as many lines each time, so that a
 * text which only looks like it costs little. Forms are in the folders beside this one; they share
 * {@code CellClass} and {@code ColumnClasses} (cells of one column are alike), {@code HeaderRow},
 * {@code RuleLine}, and what begins and ends a table: {@code PositionalTable} where values stand in
 * the order of columns, {@code KeyedTable} with {@code CommonKeys} and {@code KeyedCells} where
 * records name them.
 *
 * <p>A line belongs to one table or to the text around; its number is kept through all of it.
 */
@NullMarked
package org.inshore.scanners.documents.structure.lines;

import org.jspecify.annotations.NullMarked;
