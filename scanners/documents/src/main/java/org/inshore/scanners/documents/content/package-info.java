/**
 * Text on its way to the engine: cut into blocks, with escapes turned, and numbers put together
 * that a document breaks.
 *
 * <p>{@code TextBlocks} cuts a running text at line ends, never inside a character or an escape
 * ({@code TextCut}). {@code Escapes} turns what stands for a character, a class for each notation
 * ({@code UnitEscape}, {@code ByteEscape}, {@code PercentEscape}, {@code EntityEscape}, {@code
 * QuotedEscape}, {@code AsciiEscape}, {@code BlankEscape}). {@code NumberText} writes a number of a
 * sheet as it is shown. {@code WrappedNumbers} and {@code StackedLines} join numbers that were
 * broken, {@code GluedNumbers} and {@code NumberTiling} part those that touch; both only by check
 * digits ({@code CheckedNumbers}), so that no number is made that is not there.
 */
@NullMarked
package org.inshore.scanners.documents.content;

import org.jspecify.annotations.NullMarked;
