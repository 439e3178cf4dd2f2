package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.inshore.spi.content.Bytes;

/**
 * A stretch of other bytes.
 *
 * @param whole the others
 * @param from where it begins in them
 * @param size how long it is; -1 when not known, as it goes to their end
 */
public record BytesRange(Bytes whole, long from, long size) implements Bytes {

  /** All from a place on. */
  public static BytesRange from(Bytes whole, long from) {
    return new BytesRange(whole, from, whole.size() < 0 ? -1 : whole.size() - from);
  }

  @Override
  public InputStream open() throws IOException {
    InputStream in = whole.open();
    try {
      in.skipNBytes(from);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return size < 0 ? in : BoundedInputStream.builder().setInputStream(in).setMaxCount(size).get();
  }

  @Override
  public String toString() {
    return "BytesRange[" + from + ", " + size + "]";
  }
}
