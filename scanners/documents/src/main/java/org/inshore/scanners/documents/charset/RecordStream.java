package org.inshore.scanners.documents.charset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stream of a text in which record separators of ASCII (0x1e) stand for line ends. */
final class RecordStream extends FilterInputStream {
  private static final int SEPARATOR = 0x1e;

  RecordStream(InputStream in) {
    super(in);
  }

  /** Whether the head of a text has them, and no line ends. */
  static boolean fits(byte[] head, int length) {
    int records = 0;
    for (int i = 0; i < length; i++) {
      if (head[i] == '\n' || head[i] == '\r') {
        return false;
      }
      records += head[i] == SEPARATOR ? 1 : 0;
    }
    return records > 1;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    return next == SEPARATOR ? '\n' : next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (buffer[i] == SEPARATOR) {
        buffer[i] = '\n';
      }
    }
    return count;
  }
}
