/**
 * Readers of workbooks: xlsx, and Excel 2003 XML in one file. Shared strings that are large are
 * kept in a temporary file; a sheet is read row by row, its XML by a pull parser but for the rows
 * that are written as nearly all are, which are parsed by their bytes.
 */
@NullMarked
package org.inshore.scanners.documents.office.sheet;

import org.jspecify.annotations.NullMarked;
