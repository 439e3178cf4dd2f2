package org.inshore.scanners.documents.guard;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads as many bytes as a form says that there are; memory grows with what is there. */
public final class ExactBytes {
  private ExactBytes() {}

  /**
   * The next bytes.
   *
   * @throws EOFException if there are fewer
   */
  public static byte[] read(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }
}
