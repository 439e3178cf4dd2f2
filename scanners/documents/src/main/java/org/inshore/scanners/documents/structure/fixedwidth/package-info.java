/** Columns that are aligned by blanks, or by a rule under their headings. */
@NullMarked
package org.inshore.scanners.documents.structure.fixedwidth;

import org.jspecify.annotations.NullMarked;
