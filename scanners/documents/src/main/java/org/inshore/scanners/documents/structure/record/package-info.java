/**
 * Records of nested values: objects, arrays and scalars, as readers of JSON, YAML and XML meet
 * them, become rows of columns named by path.
 *
 * <p>A reader tells a {@code NestedSink} what it meets. {@code Records} keeps the stack of what is
 * open ({@code Frame}, {@code Values}) and decides what is a record: the whole text, an element of
 * an array of objects, a line. Rows of one {@code Path} are a {@code RecordTable}; {@code
 * RecordTables} closes those not used for long. {@code Headings} names columns for people, {@code
 * Notation} paths. Tables that are written otherwise are turned: column by column ({@code
 * ColumnArrays}, {@code ParallelArrays}), as names and values ({@code NamedValue}), with values as
 * keys ({@code Keys}), names of columns beside rows ({@code ColumnNames}). Values that are
 * structured texts or Base64 themselves are read as such.
 *
 * <p>Memory is bounded by the open records, whatever the text; text outside of records is handed on
 * as text.
 */
@NullMarked
package org.inshore.scanners.documents.structure.record;

import org.jspecify.annotations.NullMarked;
