/**
 * SQL scripts and database dumps: the rows that their statements load, with the names, types and
 * comments of columns that they declare; all else as text.
 */
@NullMarked
package org.inshore.scanners.documents.structure.sql;

import org.jspecify.annotations.NullMarked;
