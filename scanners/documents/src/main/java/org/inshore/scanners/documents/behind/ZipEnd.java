package org.inshore.scanners.documents.behind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.IOUtils;
import org.inshore.scanners.documents.guard.Spool;

/** Finds where a ZIP archive ends: behind the comment of its directory. */
public final class ZipEnd {
  private static final byte[] MARK = {'P', 'K', 5, 6};
  private static final int LENGTH = 22;
  private static final int ENTRIES = 10;

  private ZipEnd() {}

  /** How many entries its directory says it has; -1 if it has none. */
  public static int entries(Spool archive) throws IOException {
    try (SeekableByteChannel file = archive.channel()) {
      long at = LastMark.find(file, MARK);
      if (at < 0 || at + LENGTH > file.size()) {
        return -1;
      }
      ByteBuffer count = ByteBuffer.allocate(2);
      file.position(at + ENTRIES);
      IOUtils.read(file, count);
      return Short.toUnsignedInt(Short.reverseBytes(count.getShort(0)));
    }
  }

  /** Its length; -1 if it has no directory. */
  public static long of(SeekableByteChannel file) throws IOException {
    long at = LastMark.find(file, MARK);
    if (at < 0 || at + LENGTH > file.size()) {
      return -1;
    }
    ByteBuffer comment = ByteBuffer.allocate(2);
    file.position(at + LENGTH - 2);
    IOUtils.read(file, comment);
    return at + LENGTH + (comment.get(0) & 0xff) + ((comment.get(1) & 0xff) << 8);
  }
}
