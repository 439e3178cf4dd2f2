package org.inshore.scanners.documents.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.content.RunsOfDigits;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.digits.MarkedNumbers;
import org.inshore.scanners.documents.digits.SpelledNumbers;
import org.inshore.scanners.documents.digits.WrappedCodes;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.structure.ComparingSink;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * The check that a structured form hands on every long number of its text whole. Those it has not,
 * because it cut, joined or dropped them, are handed on as text with what stands around them: so no
 * structured view gives fewer identifiers than the plain one. Constant memory, one pass more only
 * where something was lost.
 */
final class LostNumbers {
  private static final int AROUND = 256;
  private static final int SIZE = 1 << 16;

  /** No run that is looked for is longer. */
  private static final int LONGEST = 1 << 10;

  private final RunsOfDigits written;
  private final RunsOfDigits carried;

  private final boolean script;

  /**
   * Makes one.
   *
   * @param bytes how long the text is; -1 when not known
   */
  LostNumbers(long bytes, Encoding encoding) {
    script = encoding == Encoding.UTF_8;
    written = new RunsOfDigits(bytes);
    carried = new RunsOfDigits(bytes);
  }

  /** The text, whose numbers are noted as it is read. */
  InputStream noting(InputStream in) {
    return new Noting(in, written, script);
  }

  /** The sink, for which the numbers are noted that come to it. */
  ContentSink noting(ContentSink sink) {
    return new NotingSink(sink, carried);
  }

  /** Whether any is lost, after all was read. */
  boolean any() {
    return written.subtract(carried);
  }

  /** Hands on, from a text read again, what stands around those that were lost. */
  void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks blocks = TextBlocks.reading(text.location(), sink, text.encoding(), 1, -1);
    byte[] buffer = new byte[2 * SIZE];
    int filled = text.in().readNBytes(buffer, 0, buffer.length);
    int from = 0;
    while (filled > 0) {
      Guard.checkInterrupt();
      boolean last = filled < buffer.length;
      int to = last ? filled : filled - LONGEST - AROUND;
      WrappedCodes.join(buffer, from, filled);
      MarkedNumbers.join(buffer, from, filled);
      byte[] spelled = SpelledNumbers.written(buffer, from, filled, script);
      if (spelled != null) {
        System.arraycopy(spelled, 0, buffer, from, spelled.length);
      }
      int at = written.find(buffer, 0, filled, from);
      while (at >= 0 && at < to) {
        int begin = begin(buffer, from, at);
        int end = end(buffer, RunsOfDigits.end(buffer, at, filled), filled);
        blocks.skipLines(count(buffer, from, begin));
        blocks.pass(buffer, begin, end, false);
        if (end < filled && buffer[end] != '\n') {
          blocks.pass(new byte[] {' '}, 0, 1, false);
        }
        from = end;
        at = written.find(buffer, 0, filled, from);
      }
      if (last) {
        break;
      }
      int keep = Math.max(from, to - AROUND);
      blocks.skipLines(count(buffer, from, keep));
      System.arraycopy(buffer, keep, buffer, 0, filled - keep);
      filled -= keep;
      filled += text.in().readNBytes(buffer, filled, buffer.length - filled);
      from = 0;
    }
    blocks.finish();
  }

  /** Where a line begins, or what stands before a number in a long one. */
  private static int begin(byte[] bytes, int from, int at) {
    int least = Math.max(from, at - AROUND);
    int begin = at;
    for (int i = at - 1; i >= least; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
      begin = isBorder(bytes[i]) ? i : begin;
    }
    return least == from ? from : begin;
  }

  private static int end(byte[] bytes, int at, int to) {
    int most = Math.min(to, at + AROUND);
    int end = at;
    for (int i = at; i < most; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
      end = isBorder(bytes[i]) ? i : end;
    }
    return most == to ? to : end;
  }

  /** Whether a byte is no part of a longer character, in any encoding, nor of a word. */
  private static boolean isBorder(byte b) {
    return b >= ' ' && b < '0';
  }

  private static int count(byte[] bytes, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Notes the numbers of what is read through it; a copy is kept of what may be cut. */
  private static final class Noting extends BulkStream {
    private final InputStream in;
    private final RunsOfDigits runs;
    private final boolean script;
    private final byte[] buffer = new byte[SIZE + 2 * LONGEST];
    private int filled;

    /** Up to where the buffer was noted before. */
    private int noted;

    Noting(InputStream in, RunsOfDigits runs, boolean script) {
      this.in = in;
      this.runs = runs;
      this.script = script;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
      int read = in.read(array, offset, length);
      if (read < 0) {
        note(filled);
        filled = 0;
        noted = 0;
      }
      for (int done = 0; done < read; ) {
        int part = Math.min(read - done, buffer.length - filled);
        System.arraycopy(array, offset + done, buffer, filled, part);
        done += part;
        filled += part;
        if (filled == buffer.length) {
          int cut = filled;
          while (cut > filled - LONGEST && isPart(buffer[cut - 1])) {
            cut--;
          }
          note(cut);
          int gone = cut - LONGEST;
          System.arraycopy(buffer, gone, buffer, 0, filled - gone);
          filled -= gone;
          noted = LONGEST;
        }
      }
      return read;
    }

    private void note(int to) {
      runs.add(buffer, noted, to);
      WrappedCodes.join(buffer, 0, filled);
      MarkedNumbers.join(buffer, 0, filled);
      byte[] spelled = SpelledNumbers.written(buffer, 0, filled, script);
      runs.add(spelled == null ? buffer : spelled, noted, to);
    }

    private static boolean isPart(byte b) {
      return b >= '0' && b <= 'z';
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class NotingSink extends ForwardingSink implements ComparingSink {
    private final RunsOfDigits runs;

    NotingSink(ContentSink sink, RunsOfDigits runs) {
      super(sink);
      this.runs = runs;
    }

    @Override
    public void accountsFor(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      runs.add(bytes, 0, bytes.length);
    }

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      switch (content) {
        case Content.Text text -> runs.add(text.bytes(), text.from(), text.to());
        case Content.Rows rows -> runs.add(rows.cells().bytes(), 0, rows.cells().length());
        case Content.Binary _ -> {}
      }
      sink().content(content);
    }
  }
}
