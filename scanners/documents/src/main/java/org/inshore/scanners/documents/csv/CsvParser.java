package org.inshore.scanners.documents.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.content.TextCut;
import org.inshore.spi.content.Encoding;

/**
 * Reads delimited records after RFC 4180: quoted fields may hold delimiters and line ends.
 *
 * <p>A quote that does not end within {@link #MAX_RECORD} bytes, or at all, is taken for an
 * ordinary character, and so are all after it. A record longer than that ends the reading; {@link
 * #remaining} has the rest, so that nothing is lost.
 */
public final class CsvParser {
  public static final int MAX_RECORD = 1 << 20;
  private static final int FIRST_CAPACITY = 1 << 17;
  private static final long QUOTES = '"' * ByteWords.ONES;

  private final InputStream in;
  private final int maxRecord;
  private final Encoding encoding;
  private final byte delimiter;
  private final long delimiters;

  /** Whether the delimiter's byte may also be the second half of a character. */
  private final boolean mayBeTrail;

  /** Always with a word of room behind the last byte, so that searches need not look out. */
  private byte[] buffer;

  private int filled;
  private boolean ended;
  private boolean escapes;

  private int start;
  private int next;
  private long line = 1;
  private long nextLine = 1;
  private int innerLines;
  private boolean quotesCount = true;
  private boolean tooLong;

  /** By field: where it is; its start is inverted when it must be unquoted first. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private int fields;

  private boolean doubled;
  private int known;

  public CsvParser(InputStream in, Encoding encoding, byte delimiter) {
    this(in, encoding, delimiter, MAX_RECORD, FIRST_CAPACITY);
  }

  public CsvParser(InputStream in, Encoding encoding, byte delimiter, int maxRecord, int capacity) {
    this.in = in;
    this.maxRecord = maxRecord;
    this.buffer = new byte[capacity + ByteWords.SIZE];
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.delimiters = delimiter * ByteWords.ONES;
    this.mayBeTrail = encoding == Encoding.GB18030 && delimiter >= '0';
  }

  /** For a text that is at hand as a whole: with no more room than that needs. */
  public static CsvParser of(byte[] text, Encoding encoding, byte delimiter) {
    InputStream in = new ByteArrayInputStream(text);
    return new CsvParser(in, encoding, delimiter, MAX_RECORD, text.length + 1);
  }

  private enum Result {
    READ,
    END,
    MORE,
    OPEN_QUOTE,
    TOO_LONG
  }

  /** Reads a record; false at the end or before a record that is too long. */
  public boolean next() throws IOException {
    if (tooLong) {
      return false;
    }
    start = next;
    line = nextLine;
    while (true) {
      switch (scan()) {
        case READ -> {
          nextLine = line + innerLines + 1;
          return true;
        }
        case END -> {
          return false;
        }
        case MORE -> fill();
        case OPEN_QUOTE -> quotesCount = false;
        case TOO_LONG -> {
          tooLong = true;
          return false;
        }
      }
    }
  }

  /** The line on which the record begins, from 1. */
  public long line() {
    return line;
  }

  /** How many fields the record has; there may be more than a sheet has columns. */
  public int fields() {
    return fields;
  }

  /** Where a field starts in {@link #bytes}. */
  public int start(int field) {
    return starts[field] < 0 ? ~starts[field] : starts[field];
  }

  /** Where a field ends in {@link #bytes}. */
  public int end(int field) {
    return ends[field];
  }

  /** Whether a field is given with its quotation marks. */
  public boolean isQuoted(int field) {
    return starts[field] < 0;
  }

  /** What holds the record; valid until the next is read. */
  public byte[] bytes() {
    return buffer;
  }

  /** Whether there may be escaped characters in the fields. */
  public boolean hasEscapes() {
    return escapes;
  }

  /** Whether a quote was never closed, so that quotes no longer count. */
  public boolean hasBrokenQuotes() {
    return !quotesCount;
  }

  /** Whether it stopped before a record that is too long. */
  public boolean stoppedEarly() {
    return tooLong;
  }

  /** What was not read as records, from {@link #line} on. */
  public InputStream remaining() {
    return new SequenceInputStream(new ByteArrayInputStream(buffer, start, filled - start), in);
  }

  /** Reads more behind what the record has so far, which is then scanned again. */
  private void fill() throws IOException {
    filled -= start;
    System.arraycopy(buffer, start, buffer, 0, filled);
    start = 0;
    int capacity = buffer.length - ByteWords.SIZE;
    if (2 * filled > capacity) {
      capacity *= 2;
      buffer = Arrays.copyOf(buffer, capacity + ByteWords.SIZE);
    }
    int room = capacity - filled;
    int read = in.readNBytes(buffer, filled, room);
    ended = read < room;
    int from = filled;
    filled += read;
    // What lies behind is looked at, but must not look like a quotation mark.
    buffer[filled] = 0;
    replaceBarriers(from);
    escapes = escapes || Escapes.find(buffer, Math.max(0, from - Escapes.LONGEST), filled) >= 0;
  }

  /** A byte of no encoding would part cells; it may be there if the text is damaged. */
  private void replaceBarriers(int from) {
    int i = ByteWords.indexOf(buffer, (byte) 0xff, from, filled);
    while (i < filled) {
      buffer[i] = '?';
      i = ByteWords.indexOf(buffer, (byte) 0xff, i + 1, filled);
    }
  }

  private Result scan() {
    if (start == filled) {
      return ended ? Result.END : Result.MORE;
    }
    fields = 0;
    innerLines = 0;
    int field = start;
    while (true) {
      int stop;
      if (field < filled && field - start >= maxRecord) {
        return Result.TOO_LONG;
      }
      if (field < filled && buffer[field] == '"' && quotesCount) {
        int close = close(field + 1);
        boolean open = close < 0;
        if ((open && ended) || (open ? filled - 1 : close) - start >= maxRecord) {
          return Result.OPEN_QUOTE;
        } else if (open) {
          return Result.MORE;
        }
        stop = stop(close + 1);
        if (stop == close + 1 && !doubled) {
          add(field + 1, close);
        } else {
          add(~field, stop);
        }
      } else {
        stop = plain(field);
      }
      if (Math.min(stop, filled - 1) - start >= maxRecord) {
        return Result.TOO_LONG;
      } else if (stop == filled) {
        next = filled;
        return ended ? Result.READ : Result.MORE;
      } else if (buffer[stop] == delimiter) {
        field = stop + 1;
      } else if (buffer[stop] == '\r' && stop + 1 == filled && !ended) {
        return Result.MORE;
      } else {
        boolean two = buffer[stop] == '\r' && stop + 1 < filled && buffer[stop + 1] == '\n';
        next = stop + (two ? 2 : 1);
        return Result.READ;
      }
    }
  }

  /**
   * Adds plain fields. Returns where it stopped: at a line end, at the end, or at a delimiter that
   * a quotation mark follows.
   */
  private int plain(int from) {
    int field = from;
    known = from;
    byte parting = delimiter;
    for (int i = from; i < filled; i += ByteWords.SIZE) {
      long word = ByteWords.at(buffer, i);
      long hits = ByteWords.below(word, '\r' + 1) | ByteWords.equal(word, delimiters);
      for (; hits != 0; hits &= hits - 1) {
        int hit = i + ByteWords.first(hits);
        if (hit >= filled) {
          break;
        }
        byte b = buffer[hit];
        if (b == parting) {
          if (mayBeTrail && isTrail(hit)) {
            continue;
          }
          add(field, hit);
          field = hit + 1;
          if (buffer[field] == '"' && quotesCount) {
            return hit;
          }
        } else if (b == '\n' || b == '\r') {
          add(field, hit);
          return hit;
        }
      }
    }
    add(field, filled);
    return filled;
  }

  /** The next delimiter or line end, or the end. */
  private int stop(int from) {
    known = from;
    for (int i = from; i < filled; i++) {
      byte b = buffer[i];
      if (b == '\n' || b == '\r' || (b == delimiter && !(mayBeTrail && isTrail(i)))) {
        return i;
      }
    }
    return filled;
  }

  /** The quotation mark that closes a field, -1 when it is not there yet. */
  private int close(int from) {
    doubled = false;
    int i = from;
    while (i < filled) {
      long word = ByteWords.at(buffer, i);
      long hits = ByteWords.below(word, '\r' + 1) | ByteWords.equal(word, QUOTES);
      i += ByteWords.SIZE;
      for (; hits != 0; hits &= hits - 1) {
        int hit = i - ByteWords.SIZE + ByteWords.first(hits);
        if (hit >= filled) {
          return -1;
        }
        byte b = buffer[hit];
        if (b == '\n' || (b == '\r' && buffer[hit + 1] != '\n')) {
          innerLines++;
        } else if (b == '"') {
          if (hit + 1 == filled) {
            return ended ? hit : -1;
          }
          if (buffer[hit + 1] != '"') {
            return hit;
          }
          doubled = true;
          i = hit + 2;
          break;
        }
      }
    }
    return -1;
  }

  private boolean isTrail(int at) {
    if (at == known || buffer[at - 1] >= 0) {
      return false;
    }
    known = TextCut.border(buffer, known, at, encoding);
    return known < at;
  }

  private void add(int from, int to) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, 2 * fields);
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    starts[fields] = from;
    ends[fields++] = to;
  }
}
