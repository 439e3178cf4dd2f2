/** LZO1X, as lzop and Hadoop pack with it. */
@NullMarked
package org.inshore.scanners.documents.archive.lzo;

import org.jspecify.annotations.NullMarked;
