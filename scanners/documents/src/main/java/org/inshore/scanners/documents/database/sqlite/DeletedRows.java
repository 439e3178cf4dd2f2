package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were deleted from one tree, and stay in its pages until others take their place. SQLite
 * leaves copies there of rows that it moved, too: what is equal to a row of the tree is left out,
 * by hashes that are taken before its rows are read.
 */
final class DeletedRows {
  private static final int MAX_HASHES = 1 << 20;
  private static final int MAX_TEXT = 1 << 20;

  private final Pages pages;
  private final Charset charset;
  private final int columns;
  private final BitSet rests;
  private final Set<Long> found = new HashSet<>();
  private final Set<Long> live = new HashSet<>();

  private DeletedRows(Pages pages, Charset charset, int columns, BitSet rests) {
    this.pages = pages;
    this.charset = charset;
    this.columns = columns;
    this.rests = rests;
  }

  /**
   * Looks for rows in the pages of a tree; takes none of them.
   *
   * @param columns how many values its records have; 0 if that is not known
   */
  static DeletedRows find(Pages pages, long root, Charset charset, int columns)
      throws IOException, ScanException, InterruptedException {
    DeletedRows deleted = new DeletedRows(pages, charset, columns, rests(pages, root));
    deleted.records(
        values -> {
          if (deleted.found.size() < MAX_HASHES) {
            deleted.found.add(hash(values, true));
          }
        },
        text -> {});
    return deleted;
  }

  /** The pages of a tree that have more on them than records. */
  private static BitSet rests(Pages pages, long root) throws IOException, InterruptedException {
    BitSet rests = new BitSet();
    BitSet met = new BitSet();
    Deque<Long> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Guard.checkInterrupt();
      long number = open.pop();
      if (number < 1 || number > pages.count() || met.get((int) number)) {
        continue;
      }
      met.set((int) number);
      byte[] page = pages.read((int) number);
      int header = number == 1 ? SqliteReader.HEADER : 0;
      if (SqliteTree.isPage(page, header)) {
        SqliteTree.children(page, header).forEach(open::push);
        if (!FreeSpace.of(page, header, pages.usable()).isEmpty()) {
          rests.set((int) number);
        }
      }
    }
    return rests;
  }

  /** Notes a row that the tree has. */
  void live(List<@Nullable Object> values) {
    if (!found.isEmpty() && !values.isEmpty()) {
      for (boolean first : new boolean[] {true, false}) {
        long hash = hash(values, first);
        if (found.contains(hash)) {
          live.add(hash);
        }
      }
    }
  }

  /** Hands on the rows that the tree does not have. */
  void push(Location place, List<Content.Column> named, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    if (rests.isEmpty()) {
      return;
    }
    Location part = place.append("part", "deleted");
    NamedRows rows = new NamedRows(part, named, limits, sink);
    StringBuilder text = new StringBuilder();
    records(
        values -> {
          if (!live.contains(hash(values, true))) {
            SqliteReader.put(rows, values);
          }
        },
        rest -> {
          text.append(rest);
          if (text.length() > MAX_TEXT) {
            rows.flush();
            TextBlocks.push(part, text, sink);
            text.setLength(0);
          }
        });
    rows.finish();
    TextBlocks.push(part, text, sink);
  }

  private interface TextVisitor {
    void text(String text) throws ScanException, InterruptedException;
  }

  private void records(DeletedRecords.Visitor visitor, TextVisitor rest)
      throws IOException, ScanException, InterruptedException {
    DeletedRecords records = new DeletedRecords(charset, columns, visitor);
    for (int number = rests.nextSetBit(0); number > 0; number = rests.nextSetBit(number + 1)) {
      Guard.checkInterrupt();
      records.page(pages.read(number), number == 1 ? SqliteReader.HEADER : 0, pages.usable());
      rest.text(records.rest());
    }
  }

  /** A hash of a row's values; of one whose first value was written over, of the others. */
  private static long hash(List<@Nullable Object> values, boolean first) {
    long hash = values.size();
    for (int i = 0; i < values.size(); i++) {
      Object value = i == 0 && !first ? null : values.get(i);
      long own =
          switch (value) {
            case String text -> text.hashCode() * 31L + text.length();
            case byte[] bytes -> Arrays.hashCode(bytes);
            case null -> 0;
            default -> value.hashCode();
          };
      hash = Long.rotateLeft((hash ^ own) * 0x9e3779b97f4a7c15L, 29);
    }
    return hash;
  }
}
