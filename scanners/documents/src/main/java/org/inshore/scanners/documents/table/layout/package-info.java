/**
 * Layout of a page: where its tables and forms begin and end, and what answers a form.
 *
 * <p>{@code Layout} parts the rows of a {@code Grid}: {@code FormFinder} tells stretches of rows
 * that begin with labels, {@code FormReader} answers each label as a {@code Form}, {@code
 * StackedTables} finds the tables that stand below one another.
 */
@NullMarked
package org.inshore.scanners.documents.table.layout;

import org.jspecify.annotations.NullMarked;
