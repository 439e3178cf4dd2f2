/** Tables of ORC, read by own code without Hadoop: Protocol Buffers tell where streams lie. */
@NullMarked
package org.inshore.scanners.documents.columnar.orc;

import org.jspecify.annotations.NullMarked;
