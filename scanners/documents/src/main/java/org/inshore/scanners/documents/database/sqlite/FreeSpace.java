package org.inshore.scanners.documents.database.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a b-tree's page that no cell takes: where deleted records stay until they are reused.
 */
final class FreeSpace {
  private static final int FIRST_BLOCK = 1;
  private static final int CELLS = 3;
  private static final int CONTENT = 5;

  /** Smaller, it holds no record. */
  private static final int SMALLEST = 6;

  /**
   * A part of a page.
   *
   * @param from its first byte
   * @param to behind its last byte
   * @param block whether SQLite wrote a link over its first four bytes
   */
  record Part(int from, int to, boolean block) {}

  private FreeSpace() {}

  /**
   * The parts of a page, from its header on; parts of zeros are none. Inner ones were leaves
   * before.
   */
  static List<Part> of(byte[] page, int header, int usable) {
    List<Part> parts = new ArrayList<>();
    int most = Math.min(usable, page.length);
    int content = Pages.u16(page, header + CONTENT);
    add(
        parts,
        page,
        new Part(
            header + SqliteTree.headerLength(page, header) + 2 * Pages.u16(page, header + CELLS),
            Math.min(content == 0 ? most : content, most),
            false));
    int before = 0;
    for (int at = Pages.u16(page, header + FIRST_BLOCK); at > before && at + 4 <= most; ) {
      add(parts, page, new Part(at, Math.min(at + Pages.u16(page, at + 2), most), true));
      before = at;
      at = Pages.u16(page, at);
    }
    return parts;
  }

  private static void add(List<Part> parts, byte[] page, Part part) {
    int any = 0;
    for (int i = part.from() + (part.block() ? 4 : 0); i < part.to(); i++) {
      any |= page[i];
    }
    if (any != 0 && part.to() - part.from() >= SMALLEST) {
      parts.add(part);
    }
  }
}
