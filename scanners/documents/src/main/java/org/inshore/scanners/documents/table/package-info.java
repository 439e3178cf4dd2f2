/**
 * Rows of documents, from whatever reader: what is a table and what a form, and how columns and
 * fields are named.
 *
 * <p>Readers of sheets, pages and marked-up text give rows to {@code TableRows}, running text with
 * tables in it to {@code DocumentBody}, records with keys to {@code FieldRows}. In the order of
 * work: package {@code cell} tells what cells look like, {@code header} which row names the
 * columns, {@code layout} where tables and forms are, {@code joined} which cells hold parts of one
 * number. What comes of it is handed on here: {@code TableColumns} names columns, {@code FormRows}
 * hands answers on as a table, {@code StackedRecords} joins rows of one record, {@code
 * TablesBeside} parts tables that stand in the same rows, and {@code SignerRows} leaves out who
 * signed below.
 */
@NullMarked
package org.inshore.scanners.documents.table;

import org.jspecify.annotations.NullMarked;
