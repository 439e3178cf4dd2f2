/** Tables of Arrow, read by own code: FlatBuffers tell where values lie. */
@NullMarked
package org.inshore.scanners.documents.columnar.arrow;

import org.jspecify.annotations.NullMarked;
