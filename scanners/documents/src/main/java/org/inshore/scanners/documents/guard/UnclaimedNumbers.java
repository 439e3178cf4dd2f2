package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Sink of a document that compares its bytes with what its reader hands on, by a hash filter of all
 * sequences of eleven digits: what stands in gaps, slack, headers and deleted parts of any form is
 * handed on as {@code part:rest}, where it is a long number. Numbers that touch in the bytes are
 * claimed by those that they are made of. A reader asks the same of parts that it unpacks and does
 * not read. Constant memory; a document that has no such number in its bytes, as most that are
 * packed, costs one quick pass.
 */
public final class UnclaimedNumbers extends ForwardingSink {
  /** What larger documents leave in gaps is left: a second pass over them would cost too much. */
  private static final long MOST_BYTES = 1L << 26;

  private static final String TAR = "application/x-tar";
  private static final String SQLITE = "application/vnd.sqlite3";

  private static final int WORDS = 1 << 16;

  /** So many letters near by make hexadecimal digits; a mark of four letters may end in one. */
  private static final int LEAST_LETTERS = 2;

  private static final int NEAR = 8;
  private static final int BEFORE = 48;
  private static final int BEHIND = 24;

  /** No number that is looked for is longer; what is, is data. */
  private static final int MOST_DIGITS = 1 << 8;

  private static final int MOST_TEXT = 1 << 15;

  private final Content.Binary document;

  /** Whether the bytes of the document have such numbers themselves. */
  private final boolean bare;

  /** The filter; empty until a first number comes. */
  private long[] claimed = {};

  private final StringBuilder rest = new StringBuilder();
  private @Nullable Location last;

  /** Whether sizes and times stand in the bytes as eleven octal digits. */
  private final boolean octal;

  /** Whether a number may begin with the last byte of a record's header. */
  private final boolean records;

  private UnclaimedNumbers(
      Content.Binary document, boolean bare, String mediaType, ContentSink sink) {
    super(sink);
    this.document = document;
    this.bare = bare;
    this.octal = mediaType.equals(TAR);
    this.records = mediaType.equals(SQLITE);
  }

  /** Begins to note what comes to the sink of a document. */
  static UnclaimedNumbers of(Content.Binary document, String mediaType, ContentSink sink)
      throws InterruptedException {
    return new UnclaimedNumbers(document, isBare(document.bytes()), mediaType, sink);
  }

  private static boolean isBare(Bytes bytes) throws InterruptedException {
    if (bytes.size() < 0 || bytes.size() > MOST_BYTES) {
      return false;
    }
    boolean[] any = new boolean[1];
    try {
      LongNumbers.find(
          bytes,
          (buffer, filled, first, count, step) -> {
            any[0] = !isCode(buffer, filled, first, count, step);
            return !any[0];
          });
    } catch (IOException e) {
      return false; // The reader meets it again, and tells.
    }
    return any[0];
  }

  /**
   * Hands on, from bytes of a part that its reader passes over, the long numbers that did not come.
   *
   * @param sink the one that the reader of the document was given
   */
  public static void push(Location place, Bytes part, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    UnclaimedNumbers all = sink instanceof GuardedSink guarded ? guarded.numbers() : null;
    if (all != null) {
      all.sweep(place, part, sink);
    }
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    Location location = content.location();
    if (!location.equals(last)) {
      last = location;
      claim(location.toString());
    }
    switch (content) {
      case Content.Text text -> claim(text.bytes(), text.from(), text.to());
      case Content.Rows rows -> {
        rows.columns().forEach(column -> claim(column.name()));
        Cells cells = rows.cells();
        claim(cells.bytes(), 0, cells.length());
      }
      case Content.Binary inner -> {
        claim(inner.name());
        if (bare) {
          try {
            LongNumbers.find(inner.bytes(), this::claim);
          } catch (IOException e) {
            // Whoever reads it tells of it.
          }
        }
      }
    }
    sink().content(content);
  }

  private void claim(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    claim(bytes, 0, bytes.length);
  }

  private void claim(byte[] bytes, int from, int to) {
    LongNumbers.find(bytes, from, to, to, this::claim);
  }

  private boolean claim(byte[] bytes, int filled, int first, int count, int step) {
    if (claimed.length == 0) {
      claimed = new long[WORDS];
    }
    windows(bytes, first, count, step, true);
    return true;
  }

  /**
   * Goes through all sequences of a number.
   *
   * @param note whether to note them; else to look for them
   * @return the most digits beside each other of which none is in one that was noted
   */
  private int windows(byte[] bytes, int first, int count, int step, boolean note) {
    long highest = 10_000_000_000L;
    long value = 0;
    int covered = 0;
    int most = 0;
    for (int i = 0; i < count; i++) {
      value = value % highest * 10 + bytes[first + i * step] - '0';
      if (i < LongNumbers.SHORTEST - 1) {
        continue;
      }
      int bit = (int) ((value * 0x9e3779b97f4a7c15L) >>> 42);
      if (note) {
        claimed[bit >> 6] |= 1L << bit;
      } else if (claimed.length > 0 && (claimed[bit >> 6] & (1L << bit)) != 0) {
        most = Math.max(most, i - LongNumbers.SHORTEST + 1 - covered);
        covered = i + 1;
      }
    }
    return Math.max(most, count - covered);
  }

  /** Whether anything came. */
  boolean any() {
    return last != null;
  }

  /** Hands on those of the document itself, after its reader. */
  void push(ContentSink guarded) throws IOException, ScanException, InterruptedException {
    if (bare) {
      sweep(document.location(), document.bytes(), guarded);
    }
  }

  private void sweep(Location place, Bytes bytes, ContentSink guarded)
      throws IOException, ScanException, InterruptedException {
    rest.setLength(0);
    LongNumbers.find(bytes, this::unclaimed);
    if (!rest.isEmpty()) {
      guarded.content(Content.Text.whole(place.append("part", "rest"), rest.toString()));
    }
  }

  private boolean unclaimed(byte[] bytes, int filled, int first, int count, int step) {
    if (count <= MOST_DIGITS
        && !(octal && isOctal(bytes, first, count, step))
        && !isCode(bytes, filled, first, count, step)
        && windows(bytes, first, count, step, false) >= LongNumbers.SHORTEST
        && !(records && step == 1 && SqliteRecords.endsHeader(bytes, first))) {
      int begin = first;
      while (begin - step >= Math.max(0, first - BEFORE * step) && isShown(bytes[begin - step])) {
        begin -= step;
      }
      int end = first + count * step;
      int most = Math.min(filled, end + BEHIND * step);
      while (end < most && isShown(bytes[end])) {
        end += step;
      }
      for (int at = begin; at < end; at += step) {
        rest.append((char) bytes[at]);
      }
      rest.append('\n');
      claim(bytes, filled, first, count, step);
    }
    return rest.length() < MOST_TEXT;
  }

  /** Whether digits are a part of hexadecimal ones, with letters beside them, or of a fraction. */
  private static boolean isCode(byte[] bytes, int filled, int first, int count, int step) {
    int before = first - step;
    int behind = first + count * step;
    int letters = letters(bytes, before, -step, filled) + letters(bytes, behind, step, filled);
    return letters >= LEAST_LETTERS
        || (before >= step && bytes[before] == '.' && LongNumbers.isDigit(bytes[before - step]));
  }

  private static int letters(byte[] bytes, int from, int step, int filled) {
    int letters = 0;
    for (int i = 0, at = from; i < NEAR && at >= 0 && at < filled; i++, at += step) {
      if (isHexadecimal(bytes[at])) {
        letters++;
      } else if (!LongNumbers.isDigit(bytes[at])) {
        break;
      }
    }
    return letters;
  }

  private static boolean isOctal(byte[] bytes, int first, int count, int step) {
    boolean octal = count == LongNumbers.SHORTEST;
    for (int i = 0; octal && i < count; i++) {
      octal = bytes[first + i * step] < '8';
    }
    return octal;
  }

  private static boolean isHexadecimal(byte b) {
    int letter = b | 0x20;
    return letter >= 'a' && letter <= 'f';
  }

  private static boolean isShown(byte b) {
    return b >= ' ' && b < 0x7f;
  }
}
