/** Tests of files packed by zlib. */
@NullMarked
package org.inshore.scanners.documents.archive.zlib;

import org.jspecify.annotations.NullMarked;
