/**
 * Persons: whose the values of a row or text are.
 *
 * <p>A row is one person, but for columns of another role ({@code ColumnPart}, cut out of headers
 * by {@code ColumnParts}), for several of one role and blocks of columns ({@code RepeatedParts}) or
 * for further persons whom no list of roles knows ({@code Strangers}): {@code Persons} assigns each
 * column a number, 0 for the row's own. {@code TextPersons} does the same for values in text by the
 * last word of a role before them; {@code NamedRoles} tells roles in names of columns and paths.
 * {@code MaskedText} tells of whom masked values in text are. {@code ColumnNames} keeps values out
 * of the names of columns; columns of running numbers, of numbers and of organisations are told by
 * their first cells ({@code SerialCells}, {@code NumberCells}, {@code LongCells}). {@code
 * RecordRules} say which kinds of one person make a record. Counting and joining persons is no
 * matter of the engine.
 */
@NullMarked
package org.inshore.engine.person;

import org.jspecify.annotations.NullMarked;
