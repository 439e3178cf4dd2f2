package org.inshore.scanners.documents.behind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.IOUtils;

/** Finds the last place of a mark in a file, from its end backwards. */
public final class LastMark {
  private static final int PIECE = 1 << 16;

  private LastMark() {}

  /** Where the last one begins; -1 if there is none. */
  public static long find(SeekableByteChannel file, byte[] mark) throws IOException {
    for (long end = file.size(); end > 0; end -= PIECE) {
      long from = Math.max(0, end - PIECE);
      int length = (int) (Math.min(file.size(), end + mark.length - 1) - from);
      ByteBuffer piece = ByteBuffer.allocate(length);
      file.position(from);
      IOUtils.read(file, piece);
      for (int at = piece.position() - mark.length; at >= 0; at--) {
        if (fits(piece, at, mark)) {
          return from + at;
        }
      }
    }
    return -1;
  }

  private static boolean fits(ByteBuffer piece, int at, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (piece.get(at + i) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
