package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Walker of one b-tree, from its root to its leaves, in the order of its keys. */
final class SqliteTree {
  private static final int INDEX_INNER = 2;
  private static final int TABLE_INNER = 5;
  private static final int INDEX_LEAF = 10;
  static final int TABLE_LEAF = 13;
  private static final int LEAF_HEADER = 8;
  private static final int INNER_HEADER = 12;
  private static final int LARGEST_RECORD = 64 << 20;

  /** Takes the records of a tree. */
  interface Visitor {
    void record(long rowId, byte[] record) throws IOException, ScanException, InterruptedException;
  }

  private final Pages pages;
  private final Visitor visitor;
  private long lost;

  SqliteTree(Pages pages, Visitor visitor) {
    this.pages = pages;
    this.visitor = visitor;
  }

  /** How many pages and records could not be read. */
  long lost() {
    return lost;
  }

  /** Whether cells of pages of a kind have a number before their record. */
  static boolean isOfTable(int type) {
    return type == TABLE_LEAF || type == TABLE_INNER;
  }

  /** How long the header of a page is. */
  static int headerLength(byte[] page, int header) {
    int type = Pages.u8(page, header);
    return type == INDEX_INNER || type == TABLE_INNER ? INNER_HEADER : LEAF_HEADER;
  }

  void walk(long root) throws IOException, ScanException, InterruptedException {
    Deque<Long> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Guard.checkInterrupt();
      long number = open.pop();
      byte[] page = pages.take(number);
      int header = number == 1 ? SqliteReader.HEADER : 0;
      if (!isPage(page, header)) {
        lost++;
        continue;
      }
      children(page, header).forEach(open::push);
      int type = Pages.u8(page, header);
      if (type != TABLE_INNER) {
        int pointers = header + headerLength(page, header);
        records(page, type, pointers, Pages.u16(page, header + 3));
      }
    }
  }

  /** Whether a page is one of a tree. */
  static boolean isPage(byte[] page, int header) {
    return switch (Pages.u8(page, header)) {
      case INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF -> true;
      default -> false;
    };
  }

  /** The pages below one, the last first. */
  static List<Long> children(byte[] page, int header) {
    List<Long> children = new ArrayList<>();
    int pointers = headerLength(page, header);
    if (pointers == INNER_HEADER) {
      children.add(Pages.u32(page, header + 8));
      for (int i = Pages.u16(page, header + 3) - 1; i >= 0; i--) {
        children.add(Pages.u32(page, Pages.u16(page, header + pointers + 2 * i)));
      }
    }
    return children;
  }

  /** Hands on the records of one leaf, or of an inner page of an index. */
  void records(byte[] page, int type, int pointers, int cells)
      throws IOException, ScanException, InterruptedException {
    for (int i = 0; i < cells; i++) {
      Cursor cell = new Cursor(page, Pages.u16(page, pointers + 2 * i));
      if (type == INDEX_INNER) {
        cell.at += 4;
      }
      long length = cell.varint();
      long rowId = type == TABLE_LEAF ? cell.varint() : 0;
      byte[] record = payload(cell, length, type == TABLE_LEAF);
      if (record == null) {
        lost++;
      } else {
        visitor.record(rowId, record);
      }
    }
  }

  private byte @Nullable [] payload(Cursor cell, long length, boolean table) throws IOException {
    int usable = pages.usable();
    if (length <= 0 || length > LARGEST_RECORD || length > (long) pages.count() * usable) {
      return null;
    }
    int most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    int least = (usable - 12) * 32 / 255 - 23;
    int local = (int) length;
    if (length > most) {
      long kept = least + (length - least) % (usable - 4);
      local = (int) (kept <= most ? kept : least);
    }
    if (cell.at + local > cell.bytes.length) {
      return null;
    }
    byte[] record = new byte[(int) length];
    System.arraycopy(cell.bytes, cell.at, record, 0, local);
    long next = length > local ? Pages.u32(cell.bytes, cell.at + local) : 0;
    for (int filled = local; filled < length; ) {
      byte[] page = pages.take(next);
      if (page.length == 0) {
        return null;
      }
      int count = Math.min((int) length - filled, usable - 4);
      System.arraycopy(page, 4, record, filled, count);
      filled += count;
      next = Pages.u32(page, 0);
    }
    return record;
  }
}
