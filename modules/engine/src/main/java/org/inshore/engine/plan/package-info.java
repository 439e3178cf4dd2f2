/**
 * Bounds of what patterns can score in a row, known beforehand: what loses to a value that fills
 * its cell need not be tried there.
 *
 * <p>{@code Ceiling} bounds some patterns, {@code BegunCeilings} those of them that begin alike,
 * {@code SparedTargets} tells which of the finder's targets lose in a column, {@code
 * SparedPatterns} which patterns of a list are left, {@code ShapeTargets} which targets can fit in
 * cells of one shape at all. Who keeps what fills a cell, and proves in the end that it won, is
 * {@code FilledCells} in {@code search}.
 */
@NullMarked
package org.inshore.engine.plan;

import org.jspecify.annotations.NullMarked;
