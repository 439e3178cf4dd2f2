package org.inshore.scanners.documents.behind;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Hands on what stands behind the end of a document, as a document of its own: another file that
 * was appended is not shown by any program that opens the first.
 */
public final class Behind {
  /** What is shorter is what programs leave. */
  private static final int LEAST = 32;

  private Behind() {}

  /**
   * Hands it on as {@code part:behind}, without filling before and after.
   *
   * @param end where the document ends; below 0 if that is not known
   */
  public static void push(Content.Binary document, long end, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    long size = document.bytes().size();
    if (end < 0 || (size >= 0 && size - end < LEAST)) {
      return;
    }
    long from = end;
    long to = end;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      in.skipNBytes(end);
      long at = end;
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        if (!isFilling(next)) {
          from = to == end ? at - 1 : from;
          to = at;
        }
      }
    } catch (EOFException e) {
      return;
    }
    if (to - from >= LEAST) {
      sink.content(
          new Content.Binary(
              document.location().append("part", "behind"),
              "behind",
              new Part(document.bytes(), from, to - from)));
    }
  }

  private static boolean isFilling(int next) {
    return next == 0 || next == 0xff || next == '\n' || next == '\r' || next == ' ' || next == 0x1a;
  }

  private record Part(Bytes whole, long from, long size) implements Bytes {

    @Override
    public InputStream open() throws IOException {
      InputStream in = whole.open();
      try {
        in.skipNBytes(from);
      } catch (IOException e) {
        in.close();
        throw e;
      }
      return BoundedInputStream.builder().setInputStream(in).setMaxCount(size).get();
    }
  }
}
