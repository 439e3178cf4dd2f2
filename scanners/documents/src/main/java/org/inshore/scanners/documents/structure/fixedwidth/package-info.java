/**
 * Tables whose columns stand below each other, recognised by the lines of a sample ({@code
 * LineSample}).
 *
 * <ul>
 *   <li>{@code FixedWidthForm}: columns aligned by blanks ({@code Gaps}), or by a rule under their
 *       headings ({@code Dashes}), or not below their headings but in their order ({@code
 *       SpacedTable})
 *   <li>{@code WrappedForm}: rows that a database's client wrapped over several lines
 *   <li>{@code FoldedForm}: values that were folded within their columns ({@code FoldedTable},
 *       {@code FoldedLine})
 *   <li>{@code TouchingForm}: fields of one width that touch, found by numbers that prove
 *       themselves at the same place of all lines ({@code ProvenFields})
 *   <li>{@code RecordKindsForm}: records of several kinds that their first characters tell ({@code
 *       RecordKindsTable}, {@code KindRows})
 * </ul>
 *
 * <p>Places are counted in characters or in columns of a screen ({@code WidthUnit}, {@code
 * AlignedLine}), since a Chinese character is two wide. A value that stands across a gap is one
 * cell, never cut.
 */
@NullMarked
package org.inshore.scanners.documents.structure.fixedwidth;

import org.jspecify.annotations.NullMarked;
