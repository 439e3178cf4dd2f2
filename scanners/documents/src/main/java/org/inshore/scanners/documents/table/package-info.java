/**
 * Rows of documents, from whatever reader: which row is a header, what is a form, and how columns
 * and fields are named.
 *
 * <p>Readers of sheets, pages and marked-up text give rows to {@code TableRows}, running text with
 * tables in it to {@code DocumentBody}, records with keys to {@code FieldRows}. Of the first rows a
 * {@code Grid} is made; {@code Layout} parts it into tables and forms: {@code FormFinder} tells
 * stretches of rows that begin with labels ({@code LabelWords}), {@code FormReader} answers each
 * label, {@code FormRows} hands the answers on as a table; {@code TableHeader} with {@code
 * HeaderGroups}, {@code HeaderDoubt} and {@code StackedTables} finds headers; {@code TablesBeside}
 * parts tables that stand in the same rows; {@code DigitCells} joins numbers of which each digit
 * has its own cell. {@code CellKind}, {@code Look} and {@code ValueShape} are what rows and cells
 * look like, without any rule.
 *
 * <p>When it is unsure whether a row is a header it is handed on as data: a header too many hides a
 * person.
 */
@NullMarked
package org.inshore.scanners.documents.table;

import org.jspecify.annotations.NullMarked;
