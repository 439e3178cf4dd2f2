package org.inshore.scanners.documents.archive.rar;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Headers of an archive, one behind another, with the bytes of each entry between them. */
interface RarHeaders {
  /**
   * The next entry, whose bytes follow; null at the end.
   *
   * @throws IOException if no header of the form stands there
   */
  @Nullable RarEntry next() throws IOException;
}
