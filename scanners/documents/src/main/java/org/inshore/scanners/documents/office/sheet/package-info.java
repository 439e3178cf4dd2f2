/**
 * Readers of workbooks: xlsx, and Excel 2003 XML in one file. Shared strings that are large are
 * kept in a temporary file; a sheet is read row by row.
 */
@NullMarked
package org.inshore.scanners.documents.office.sheet;

import org.jspecify.annotations.NullMarked;
