/** SQLite's file format, read without SQLite. */
@NullMarked
package org.inshore.scanners.documents.database.sqlite;

import org.jspecify.annotations.NullMarked;
