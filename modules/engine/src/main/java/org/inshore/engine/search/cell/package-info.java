/**
 * Cells of rows while they are searched, and what their row and column say of them. Everything here
 * belongs to one thread, is filled by the stages of {@code search} and knows none of them.
 *
 * <p>{@code Cell} is the context of the cell at hand; its labels ({@code LeftLabels}), the words of
 * its row ({@code RowWords}) and what its type column says ({@code RowTypes}) are read when asked
 * for. {@code RowCalls} and {@code RowIdentifiers} keep what is tried when all rows were gone
 * through. {@code FilledCells} bounds what is tried in a cell by the hit that fills it, {@code
 * CellShapes} by its shape, {@code StartMasks} by what its characters let begin; {@code CellCaps}
 * bounds scores by the cell's form. {@code CheckedValues} collects the trials of checks by column,
 * {@code AnswerRows} drops markings that are the answers of a quiz.
 */
@NullMarked
package org.inshore.engine.search.cell;

import org.jspecify.annotations.NullMarked;
