/**
 * Numbers that stand in several cells, joined into one and handed on as lines.
 *
 * <p>{@code DigitCells} has those of which each digit has its own cell, {@code SplitIdentities}
 * identity numbers that stand in parts under labels of their own.
 */
@NullMarked
package org.inshore.scanners.documents.table.joined;

import org.jspecify.annotations.NullMarked;
