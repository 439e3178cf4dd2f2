package org.inshore.scanners.documents.runs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BytesRange;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Finds runs of text in bytes: in one pass those in ASCII, UTF-8 and GB 2312, in another those in
 * UTF-16. A run is a line of its own. Pages that are packed or encrypted are passed over; what zlib
 * and gzip packed is looked through for itself.
 */
public final class TextRuns {
  private static final byte[] ZEROS = new byte[PackedPages.PAGE];

  private TextRuns() {}

  /** Takes bytes in turn, a page at most at once. */
  private interface Pages {
    void take(byte[] page, int length) throws ScanException, InterruptedException;

    /** So many bytes are passed over. */
    void skip(int length) throws ScanException, InterruptedException;

    /** So many bytes are zeros, of which images and files of databases are full. */
    void zeros(int length) throws ScanException, InterruptedException;

    void finish() throws ScanException, InterruptedException;
  }

  /** Hands on the runs as {@code part:runs}. */
  public static void push(Location location, Bytes bytes, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks lines = new TextBlocks(location.append("part", "runs"), sink);
    push(bytes, lines);
    lines.finish();
  }

  private static void push(Bytes bytes, TextBlocks lines)
      throws IOException, ScanException, InterruptedException {
    read(bytes, new Narrow(lines));
    read(bytes, new Wide(lines));
  }

  /**
   * Hands on the runs of a whole document, those of what zlib and gzip packed in it, and what else
   * is.
   */
  static void pushAll(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks lines = new TextBlocks(document.location().append("part", "runs"), sink);
    try {
      push(document.bytes(), lines);
      DeflatedStreams.find(
          document.bytes(),
          new Budget(limits, document.bytes().size()),
          unpacked -> push(Bytes.of(unpacked), lines));
      PackedFrames.push(document, sink);
    } finally {
      lines.finish();
    }
  }

  /** Hands on the runs of text from a byte of a document on, where its reader broke off. */
  public static void pushRest(Content.Binary document, long from, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    push(document.location(), BytesRange.from(document.bytes(), from), sink);
  }

  private static void read(Bytes bytes, Pages pages)
      throws IOException, ScanException, InterruptedException {
    byte[] page = new byte[PackedPages.PAGE];
    PackedPages packed = new PackedPages();
    try (InputStream in = bytes.open()) {
      for (int count = in.readNBytes(page, 0, page.length);
          count > 0;
          count = in.readNBytes(page, 0, page.length)) {
        Guard.checkInterrupt();
        if (Arrays.equals(page, 0, count, ZEROS, 0, count)) {
          pages.zeros(count);
        } else if (packed.isPacked(page, 0, count)) {
          pages.skip(count);
        } else {
          pages.take(page, count);
        }
      }
    }
    pages.finish();
  }

  /** Characters of one to three bytes. */
  private static final class Narrow implements Pages {
    private final ByteRuns runs;

    Narrow(TextBlocks lines) {
      this.runs = new ByteRuns(lines);
    }

    @Override
    public void take(byte[] page, int length) throws ScanException, InterruptedException {
      runs.take(page, length);
    }

    @Override
    public void skip(int length) throws ScanException, InterruptedException {
      runs.finish();
    }

    @Override
    public void zeros(int length) throws ScanException, InterruptedException {
      runs.finish();
    }

    @Override
    public void finish() throws ScanException, InterruptedException {
      runs.finish();
    }
  }

  /** Characters of two bytes, in both orders and at even and odd places. */
  private static final class Wide implements Pages {
    /**
     * The first of zeros may end a character of the bytes before; two more end each of the runs.
     */
    private static final int ENDING = 3;

    private final UnitRuns[] runs;
    private long at;
    private int before = -1;

    Wide(TextBlocks lines) {
      this.runs =
          new UnitRuns[] {
            new UnitRuns(lines, true),
            new UnitRuns(lines, true),
            new UnitRuns(lines, false),
            new UnitRuns(lines, false)
          };
    }

    @Override
    public void take(byte[] page, int length) throws ScanException, InterruptedException {
      for (int i = 0; i < length; i++) {
        int next = page[i] & 0xff;
        if (before >= 0) {
          int odd = (int) (at & 1);
          runs[odd].take((char) (next << Byte.SIZE | before));
          runs[2 + odd].take((char) (before << Byte.SIZE | next));
        }
        at++;
        before = next;
      }
    }

    @Override
    public void skip(int length) throws ScanException, InterruptedException {
      finish();
      at += length;
      before = -1;
    }

    @Override
    public void zeros(int length) throws ScanException, InterruptedException {
      int ending = Math.min(ENDING, length);
      take(ZEROS, ending);
      at += length - ending;
    }

    @Override
    public void finish() throws ScanException, InterruptedException {
      for (UnitRuns each : runs) {
        each.finish();
      }
    }
  }
}
