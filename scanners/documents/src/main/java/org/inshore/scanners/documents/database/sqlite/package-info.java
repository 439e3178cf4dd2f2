/**
 * SQLite's file format, read without SQLite: no native code runs on a stranger's file, and what was
 * deleted is seen.
 *
 * <p>{@code SqliteReader} takes {@code Pages} of a {@code PageFile}, its schema from the first tree
 * ({@code TableDefinition}, by {@code SqlWords}), and walks each table's b-tree ({@code
 * SqliteTree}) for records ({@code SqliteRecord}, through {@code Cursor}). Deleted rows come from
 * the free space of pages ({@code FreeSpace}, {@code DeletedRecords}, {@code DeletedRows}) and from
 * pages of no tree ({@code Unnamed} columns). {@code SqliteLogReader} reads a write-ahead log.
 *
 * <p>Each page is taken as part of one tree only, so that a damaged file ends. Format:
 * sqlite.org/fileformat2.html.
 */
@NullMarked
package org.inshore.scanners.documents.database.sqlite;

import org.jspecify.annotations.NullMarked;
