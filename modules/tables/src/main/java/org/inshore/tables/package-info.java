/**
 * The inventory as flat tables in one language, for every form that has rows and columns.
 *
 * <p>{@code InventoryTables} lists the tables; each is a class that writes the rows of one kind of
 * entry to a {@code RowSink}, one after the other, so a table is never held whole; those of
 * violations are in {@code violation}, what a report receives in {@code row}. Widths, colours and
 * files are the reports'. The names of things are in {@code word}.
 */
@NullMarked
package org.inshore.tables;

import org.jspecify.annotations.NullMarked;
