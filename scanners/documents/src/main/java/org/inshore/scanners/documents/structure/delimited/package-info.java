/** Records whose fields are parted by a delimiter, which is learned from the lines. */
@NullMarked
package org.inshore.scanners.documents.structure.delimited;

import org.jspecify.annotations.NullMarked;
