/**
 * Columns of tables: which rules a column speaks for.
 *
 * <p>{@code JudgedColumn} judges by name and comment, with {@code NameColumns} for names of persons
 * and {@code NeighbourColumns} for columns whose own name says nothing. {@code ColumnContents}
 * judges what names leave open by a sample of cells. {@code ColumnTally} counts what columns hold
 * by {@code CellForm} (masked, encrypted, truncated numbers), and {@code CountedCells} recognises
 * running numbers. Rows are not searched here, and persons are told apart in {@code person}.
 */
@NullMarked
package org.inshore.engine.column;

import org.jspecify.annotations.NullMarked;
