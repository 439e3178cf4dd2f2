package org.inshore.scanners.documents.archive.cabinet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** A file as a piece of one stream in which files lie one behind another. */
record Piece(String name, long start, long size) {

  /** Hands on all pieces in one pass; behind what breaks off, none can be found. */
  static void handOn(List<Piece> pieces, InputStream in, ArchiveEntries entries)
      throws ScanException, InterruptedException {
    long at = 0;
    boolean isReadable = true;
    for (Piece piece : pieces.stream().sorted(Comparator.comparingLong(Piece::start)).toList()) {
      Guard.checkInterrupt();
      Location place = entries.begin(piece.name);
      if (isReadable && piece.start >= at) {
        Exact content = new Exact(in, piece.size);
        try {
          entries.passOver(in, piece.start - at);
          isReadable = entries.content(place, piece.name, piece.size, content);
          if (isReadable) {
            entries.passOver(in, content.left);
          }
          at = piece.start + piece.size;
          continue;
        } catch (IOException e) {
          isReadable = false;
        }
      }
      entries.failed(place, piece.name, Problems.damaged(null));
    }
  }

  /** Stream of so many bytes of another; where that ends before, it breaks off. */
  private static final class Exact extends InputStream {
    private final InputStream in;
    private long left;

    Exact(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException();
      }
      left -= count;
      return count;
    }
  }
}
