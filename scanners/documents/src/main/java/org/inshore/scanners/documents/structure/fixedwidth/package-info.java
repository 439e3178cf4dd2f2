/**
 * Columns that are aligned by blanks, or by a rule under their headings; fields of one width that
 * touch; records of several kinds that their first characters tell.
 */
@NullMarked
package org.inshore.scanners.documents.structure.fixedwidth;

import org.jspecify.annotations.NullMarked;
