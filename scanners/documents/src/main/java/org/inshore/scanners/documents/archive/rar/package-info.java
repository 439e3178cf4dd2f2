/**
 * Archives of RAR 3 to 7, read by own code: {@code RarHeaders} of either form give entries, {@code
 * RarUnpacker} unpacks them into a window. What packs them is kept secret, what unpacks them is
 * not: libarchive has readers of both forms under the BSD licence.
 */
@NullMarked
package org.inshore.scanners.documents.archive.rar;

import org.jspecify.annotations.NullMarked;
