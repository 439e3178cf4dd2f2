package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.inshore.scanners.documents.database.Unnamed;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Finder of deleted records in the free space of pages, by the form of a record: a header whose
 * types are as many as the table has columns and as long as it says. Of a record over which SQLite
 * wrote a link the first bytes are missing; where it ends, or the next one begins, tells how long
 * its first value was. What has no such form is kept as text.
 */
final class DeletedRecords {
  private static final int LINK = 4;
  private static final int LONGEST_FIRST = 1 << 10;

  /** Takes the values of one record. */
  interface Visitor {
    void record(List<@Nullable Object> values)
        throws IOException, ScanException, InterruptedException;
  }

  private final Charset charset;
  private final int columns;
  private final Visitor visitor;
  private final StringBuilder rest = new StringBuilder();

  /** Whether cells of the page at hand have a number before the record. */
  private boolean rowIds;

  /**
   * For the pages of one tree.
   *
   * @param columns how many values its records have at most; 0 if that is not known
   */
  DeletedRecords(Charset charset, int columns, Visitor visitor) {
    this.charset = charset;
    this.columns = columns;
    this.visitor = visitor;
  }

  /**
   * A record that was found.
   *
   * @param end where it ends
   * @param doubted whether its values may begin and end elsewhere
   */
  private record Found(List<@Nullable Object> values, int end, boolean doubted) {}

  /** Looks through the free space of a page. */
  void page(byte[] page, int header, int usable)
      throws IOException, ScanException, InterruptedException {
    rowIds = SqliteTree.isOfTable(Pages.u8(page, header));
    for (FreeSpace.Part part : FreeSpace.of(page, header, usable)) {
      part(page, part);
    }
  }

  /** Looks through a page whose head was written over, where its cells are kept as they were. */
  void headless(byte[] page, int usable) throws IOException, ScanException, InterruptedException {
    rowIds = true;
    part(page, FreeSpace.behindList(page, usable));
  }

  /** The text of what has the form of no record; empties it. */
  String rest() {
    String text = rest.toString();
    rest.setLength(0);
    return text;
  }

  private void part(byte[] page, FreeSpace.Part part)
      throws IOException, ScanException, InterruptedException {
    boolean link = part.block();
    int unread = part.from();
    for (int at = part.from(); at < part.to(); ) {
      Found found = link ? null : cell(page, at, part.to());
      found = found == null && !link ? record(page, at, part.to(), true) : found;
      // Blocks that were joined have links within them.
      if (found == null && (link || at == unread)) {
        found = behindLink(page, at + LINK, part.to());
      }
      link = false;
      if (found == null) {
        at++;
        continue;
      }
      keep(page, unread, found.doubted() ? found.end() : at);
      visitor.record(found.values());
      at = found.end();
      unread = at;
    }
    keep(page, unread, part.to());
  }

  private void keep(byte[] page, int from, int to) {
    String text =
        new String(page, from, to - from, charset).replaceAll("[\\p{Cntrl}\ufffd]+", "\n");
    if (!text.isBlank()) {
      rest.append(text).append('\n');
    }
  }

  /** A whole cell: lengths that agree leave no doubt. */
  private @Nullable Found cell(byte[] page, int at, int to) {
    Cursor cursor = new Cursor(page, at);
    long length = cursor.varint();
    if (rowIds) {
      cursor.varint();
    }
    if (length < 2 || length > to - cursor.at) {
      return null;
    }
    Found found = record(page, cursor.at, cursor.at + (int) length, false);
    return found != null && found.end() == cursor.at + length ? found : null;
  }

  /** A record from its header on. */
  private @Nullable Found record(byte[] page, int at, int to, boolean all) {
    int header = Pages.u8(page, at);
    // A header of more columns has two bytes, and cells that are whole.
    if (header < 2 || header > 127 || at + header > to) {
      return null;
    }
    int most = columns == 0 ? Unnamed.MOST : columns;
    Cursor types = new Cursor(page, at + 1);
    List<Long> each = new ArrayList<>();
    while (types.at < at + header) {
      each.add(types.varint());
    }
    boolean many = each.size() > (columns == 1 ? 0 : 1) && each.size() <= most;
    boolean exact = !all || columns == each.size();
    return many && exact && types.at == at + header ? body(page, types.at, to, each, all) : null;
  }

  /** A record whose begin was written over, but for all its types, or all but the first. */
  private @Nullable Found behindLink(byte[] page, int at, int to) {
    if (columns < 2 || at >= to) {
      return null;
    }
    // As long as the link says, if none was joined to it since; else as far as something begins.
    int own = at - LINK + Pages.u16(page, at - LINK + 2);
    Found found = own > at && own <= to ? beheaded(page, at, own, end -> end == own) : null;
    found = found == null ? record(page, at, to, true) : found;
    found = found == null ? beheaded(page, at, to, end -> isEnd(page, end, to)) : found;
    return found == null ? null : new Found(found.values(), found.end(), true);
  }

  private @Nullable Found beheaded(byte[] page, int at, int to, IntPredicate end) {
    Cursor types = new Cursor(page, at);
    List<Long> each = new ArrayList<>();
    for (int i = 1; i < columns && types.at < to; i++) {
      each.add(types.varint());
    }
    int second = types.at;
    List<Long> all = new ArrayList<>(each);
    all.add(types.varint());
    Found found = types.at > to ? null : body(page, types.at, to, all, true);
    if (found != null && end.test(found.end())) {
      return found;
    }
    for (int length = 0; length < Math.min(to - second, LONGEST_FIRST); length++) {
      found = body(page, second + length, to, each, true);
      String first = new String(page, second, length, charset);
      if (found != null && isText(first) && end.test(found.end())) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(first.isEmpty() ? null : first);
        values.addAll(found.values());
        return new Found(values, found.end(), found.doubted());
      }
    }
    return null;
  }

  /** Whether nothing is left, a whole cell comes next, or one that has lost its begin. */
  private boolean isEnd(byte[] page, int at, int to) {
    return at == to || cell(page, at, to) != null || isLink(page, at, to);
  }

  /** Whether a link that SQLite wrote stands here: it tells how long the block was then. */
  private boolean isLink(byte[] page, int at, int to) {
    int end = at + Pages.u16(page, at + 2);
    return end > at + LINK
        && (end == to || (end < to && (cell(page, end, to) != null || isLink(page, end, to))));
  }

  /** The values of some types; null unless any says something, and, in doubt, each is text. */
  private @Nullable Found body(byte[] page, int at, int to, List<Long> types, boolean doubted) {
    Cursor body = new Cursor(page, at);
    List<@Nullable Object> values = new ArrayList<>();
    boolean any = false;
    for (long type : types) {
      if (type < 0 || type == 10 || type == 11 || SqliteRecord.length(type) > to - body.at) {
        return null;
      }
      Object value = SqliteRecord.value(type, body, charset);
      boolean text = value instanceof String string ? isText(string) : !(value instanceof byte[]);
      if (doubted && !text) {
        return null;
      }
      any |= value != null && type > 0 && type != 8 && type != 9;
      values.add(value);
    }
    return any ? new Found(values, body.at, false) : null;
  }

  private static boolean isText(String text) {
    return text.chars()
        .noneMatch(c -> c == 0xfffd || (c < ' ' && c != '\n' && c != '\r' && c != '\t'));
  }
}
