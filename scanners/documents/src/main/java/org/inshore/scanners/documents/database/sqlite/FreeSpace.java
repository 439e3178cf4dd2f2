package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inshore.scanners.documents.guard.Guard;

/**
 * Parts of a b-tree's page that no cell takes: where deleted records stay until they are reused.
 */
final class FreeSpace {
  private static final int FIRST_BLOCK = 1;
  private static final int CELLS = 3;
  private static final int CONTENT = 5;

  /** Where the database's head names the first page of the list. */
  private static final int FIRST_LIST = 32;

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

  /** The pages over whose heads SQLite wrote its list of free pages. */
  static BitSet lists(Pages pages) throws IOException, InterruptedException {
    BitSet lists = new BitSet();
    long number = Pages.u32(pages.read(1), FIRST_LIST);
    while (number > 1 && number <= pages.count() && !lists.get((int) number)) {
      Guard.checkInterrupt();
      lists.set((int) number);
      number = Pages.u32(pages.read((int) number), 0);
    }
    return lists;
  }

  /** What of such a page the list leaves: the numbers of other free pages stand at its begin. */
  static Part behindList(byte[] page, int usable) {
    int most = Math.min(usable, page.length);
    long listed = 8 + 4 * Pages.u32(page, 4);
    return new Part((int) Math.min(listed, most), most, false);
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
