/**
 * What need not be done for a cell of a row, known beforehand: columns hold cells that are alike.
 *
 * <p>{@code CellForms} decides a cell of plain characters by its form alone, any digits for its
 * digits: a simulation of all automata over sets of characters says once which of the finder's
 * targets can come to anything in it. {@code SilentCells} knows short cells again in which nothing
 * was found. {@code CellPlans} asks both, column by column, as long as that pays; {@code ByteTable}
 * is the exact table behind them. What the plan leaves goes the way of all cells, so answers are
 * those of a search without a plan.
 *
 * <p>It is not here what a value that fills its cell spares: that is {@code FilledCells} in {@code
 * search}.
 */
@NullMarked
package org.inshore.engine.plan;

import org.jspecify.annotations.NullMarked;
