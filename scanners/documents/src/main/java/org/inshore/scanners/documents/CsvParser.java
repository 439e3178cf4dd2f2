package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads delimited records after RFC 4180: quoted fields may hold delimiters and line ends.
 *
 * <p>A quote that does not end within {@link #MAX_RECORD} characters, or at all, is taken for an
 * ordinary character, and so are all after it. A record longer than that ends the reading; {@link
 * #remaining} has the rest, so that nothing is lost.
 */
final class CsvParser {
  static final int MAX_RECORD = 1 << 20;

  private final Reader reader;
  private final char delimiter;
  private final int maxRecord;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder overflow = new StringBuilder();

  private CharSequence pending;
  private int pendingIndex;
  private boolean quotesCount = true;
  private boolean tooLong;
  private long line = 1;
  private long nextLine = 1;
  private List<@Nullable String> fields = new ArrayList<>();

  CsvParser(CharSequence begin, Reader rest, char delimiter) {
    this(begin, rest, delimiter, MAX_RECORD);
  }

  CsvParser(CharSequence begin, Reader rest, char delimiter, int maxRecord) {
    this.pending = begin;
    this.reader = rest;
    this.delimiter = delimiter;
    this.maxRecord = maxRecord;
  }

  /** Reads a record; false at the end or before a record that is too long. */
  boolean next() throws IOException {
    while (!tooLong) {
      line = nextLine;
      raw.setLength(0);
      overflow.setLength(0);
      fields = new ArrayList<>();
      switch (record()) {
        case READ -> {
          joinOverflow();
          return true;
        }
        case END -> {
          return false;
        }
        case OPEN_QUOTE -> {
          quotesCount = false;
          pushBack();
        }
        case TOO_LONG -> {
          tooLong = true;
          pushBack();
        }
      }
    }
    return false;
  }

  /** The record's fields, at most as many as a sheet has; a new list for each record. */
  List<@Nullable String> fields() {
    return fields;
  }

  /** The line on which the record begins, from 1. */
  long line() {
    return line;
  }

  /** Whether a quote was never closed, so that quotes no longer count. */
  boolean hasBrokenQuotes() {
    return !quotesCount;
  }

  /** Whether it stopped before a record that is too long. */
  boolean stoppedEarly() {
    return tooLong;
  }

  /** What was not read as records, from {@link #line} on. */
  Reader remaining() {
    return new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        if (pendingIndex >= pending.length()) {
          return reader.read(buffer, offset, length);
        }
        int count = Math.min(length, pending.length() - pendingIndex);
        for (int i = 0; i < count; i++) {
          buffer[offset + i] = pending.charAt(pendingIndex++);
        }
        return count;
      }

      @Override
      public void close() {}
    };
  }

  private enum Result {
    READ,
    END,
    OPEN_QUOTE,
    TOO_LONG
  }

  private Result record() throws IOException {
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean atStart = true;
    while (true) {
      int c = read();
      if (c < 0) {
        if (quoted) {
          return Result.OPEN_QUOTE;
        }
        if (raw.isEmpty()) {
          return Result.END;
        }
        add(field);
        return Result.READ;
      }
      if (raw.length() > maxRecord) {
        return quoted ? Result.OPEN_QUOTE : Result.TOO_LONG;
      }
      if (quoted) {
        if (c != '"') {
          field.append((char) c);
        } else if (peek() == '"') {
          read();
          field.append('"');
        } else {
          quoted = false;
        }
      } else if (c == '"' && atStart && quotesCount) {
        quoted = true;
        atStart = false;
      } else if (c == delimiter) {
        add(field);
        field.setLength(0);
        atStart = true;
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && peek() == '\n') {
          read();
        }
        add(field);
        return Result.READ;
      } else {
        field.append((char) c);
        atStart = false;
      }
    }
  }

  /** Beyond the widest sheet, fields are joined into the last one rather than lost. */
  private void add(StringBuilder field) {
    if (fields.size() < Columns.MAX) {
      fields.add(field.isEmpty() ? null : field.toString());
    } else {
      overflow.append(' ').append(field);
    }
  }

  private void joinOverflow() {
    if (!overflow.isEmpty()) {
      fields.set(Columns.MAX - 1, fields.getLast() + overflow.toString());
      overflow.setLength(0);
    }
  }

  private int read() throws IOException {
    int c = peek();
    if (c >= 0) {
      pendingIndex++;
      raw.append((char) c);
      if (c == '\n' || (c == '\r' && peek() != '\n')) {
        nextLine++;
      }
    }
    return c;
  }

  private int peek() throws IOException {
    if (pendingIndex >= pending.length()) {
      char[] chars = new char[1 << 13];
      int count = reader.read(chars);
      if (count <= 0) {
        return -1;
      }
      pending = new String(chars, 0, count);
      pendingIndex = 0;
    }
    return pending.charAt(pendingIndex);
  }

  private void pushBack() {
    pending = raw + pending.toString().substring(pendingIndex);
    pendingIndex = 0;
    nextLine = line;
  }
}
