package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.inshore.scanners.documents.guard.BulkStream;
import org.jspecify.annotations.Nullable;

/**
 * Filter that takes the rows of plain form ({@link PlainRow}) out of a sheet's XML and leaves an
 * instruction in place of some hundred of them, so that a parser of XML need not see each cell. A
 * sheet has little but rows, and nearly all are of this form.
 *
 * <p>What is no plain row stays as it is. An instruction of this name in the document itself can
 * change the order of rows, but none is lost: those left are asked for at the end.
 */
final class PlainRows extends BulkStream {
  /** Name of the instruction. */
  static final String PLACE = "inshore-rows";

  private static final byte[] INSTRUCTION =
      ("<?" + PLACE + "?>").getBytes(StandardCharsets.US_ASCII);

  /** A longer row is no plain one. */
  private static final int MAX_ROW = 1 << 16;

  private static final int BEGIN = "<row".length();

  private final InputStream in;
  private final PlainRow row = new PlainRow();
  private byte[] bytes = new byte[2 * MAX_ROW];
  private int at;
  private int limit;
  private boolean ended;

  /** Why the bytes break off. */
  private @Nullable Exception failure;

  /** Whether a tag was the last that was let through: within text is no row. */
  private boolean afterTag;

  private final Queue<SheetBlock> groups = new ArrayDeque<>();
  private SheetBlock group = new SheetBlock();

  /** The group that was handed out last, which is the next to be filled. */
  private @Nullable SheetBlock used;

  /** What is to be read: the instruction, or bytes as they are. */
  private byte[] out = INSTRUCTION;

  private int outAt;
  private int outLimit;

  PlainRows(InputStream in) {
    this.in = in;
  }

  /**
   * The rows of the next instruction.
   *
   * @param all whether no instruction will follow
   */
  @Nullable SheetBlock next(boolean all) {
    if (all && group.entries() > 0) {
      endGroup();
    }
    SheetBlock rows = groups.poll();
    used = rows;
    return rows;
  }

  private void endGroup() {
    groups.add(group);
    group = used == null ? new SheetBlock() : used;
    group.clear();
    used = null;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (outAt == outLimit) {
      if (!goOn()) {
        return -1;
      }
    }
    int count = Math.min(length, outLimit - outAt);
    System.arraycopy(out, outAt, buffer, offset, count);
    outAt += count;
    return count;
  }

  /** Takes rows, then provides more to be read; false at the end. */
  private boolean goOn() throws IOException {
    while (true) {
      if (limit - at < MAX_ROW && !ended) {
        fill();
      }
      int end = afterTag ? row.parse(bytes, at, limit, group) : at;
      if (end > at) {
        at = end;
        if (!group.isFull()) {
          continue;
        }
      } else if (at < limit && isSpace(bytes[at]) && group.entries() > 0) {
        at++; // between rows
        continue;
      }
      if (group.entries() > 0) {
        endGroup();
        show(INSTRUCTION, 0, INSTRUCTION.length);
        return true;
      }
      if (at == limit) {
        check();
        return false;
      }
      pass();
      return true;
    }
  }

  /** Lets bytes through as they are, up to the next row. */
  private void pass() {
    int to = Math.min(limit, at + BEGIN);
    while (to < limit && !(bytes[to] == '<' && PlainRow.begins(bytes, to, limit))) {
      to++;
    }
    for (int last = to - 1; last >= at; last--) {
      if (!isSpace(bytes[last])) {
        afterTag = bytes[last] == '>';
        break;
      }
    }
    show(bytes, at, to);
    at = to;
  }

  private void show(byte[] from, int begin, int end) {
    out = from;
    outAt = begin;
    outLimit = end;
  }

  private void fill() {
    if (bytes.length - limit < MAX_ROW) {
      System.arraycopy(bytes, at, bytes, 0, limit - at);
      limit -= at;
      at = 0;
    }
    try {
      while (limit - at < MAX_ROW && !ended) {
        int count = in.read(bytes, limit, bytes.length - limit);
        ended = count < 0;
        limit += Math.max(0, count);
      }
    } catch (IOException | RuntimeException e) {
      failure = e; // thrown when the rows before it were taken
      ended = true;
    }
  }

  private void check() throws IOException {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case IOException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** None: a reader that asks would go on to the next instruction before the rows of this one. */
  @Override
  public int available() {
    return 0;
  }
}
