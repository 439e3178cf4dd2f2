/** Lists of names: one in each line, which is a column by itself. */
@NullMarked
package org.inshore.scanners.documents.structure.column;

import org.jspecify.annotations.NullMarked;
