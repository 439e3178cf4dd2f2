/**
 * Headers of tables: which row is one, and what its columns are called.
 *
 * <p>{@code TableHeader} finds the row, {@code HeaderDoubt} asks what speaks for data all the same,
 * and {@code HeaderGroups} joins the names of columns with what stands above several of them.
 *
 * <p>When it is unsure whether a row is a header it is handed on as data: a header too many hides a
 * person.
 */
@NullMarked
package org.inshore.scanners.documents.table.header;

import org.jspecify.annotations.NullMarked;
