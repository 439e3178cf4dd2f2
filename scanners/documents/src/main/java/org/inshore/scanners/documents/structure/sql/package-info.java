/**
 * SQL scripts and database dumps: the rows that their statements load, with the names, types and
 * comments of columns that they declare; all else as text.
 *
 * <p>{@code SqlForm} takes a text whose beginning {@code SqlHead} recognises. {@code SqlReader}
 * goes from statement to statement and gives each to its reader: {@code DeclarationReader} and
 * {@code CommentReader} fill {@code SqlTables}; {@code InsertReader}, {@code CopyReader}, {@code
 * ValuesReader} and {@code AssignmentReader} read rows ({@code SqlRow}), which {@code TargetRows}
 * and {@code RowBatches} hand on by columns. Below them, {@code SqlExpressions} takes the literal
 * out of an expression; {@code lexer} reads bytes, words, names and literals.
 *
 * <p>No grammar of a dialect is held: a statement that is not of the form it began with ({@code
 * Unparsed}) is read again as text by {@code SqlText}, so nothing is lost. Memory is bounded by one
 * row.
 */
@NullMarked
package org.inshore.scanners.documents.structure.sql;

import org.jspecify.annotations.NullMarked;
