/** Files packed by zlib alone (RFC 1950), as Git keeps its loose objects. */
@NullMarked
package org.inshore.scanners.documents.archive.zlib;

import org.jspecify.annotations.NullMarked;
