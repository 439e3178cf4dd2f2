package org.inshore.scanners.documents.archive.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Table of commits and tags: who wrote them, and what they say. */
final class Commits {
  private static final List<Column> COLUMNS =
      Stream.of(
              "commit",
              "author_name",
              "author_email",
              "committer_name",
              "committer_email",
              "message")
          .map(name -> new Column(name, null, null))
          .toList();

  private static final String TREE = "tree ";

  private final NamedRows rows;

  Commits(Location pack, Limits limits, ContentSink sink) {
    this.rows = new NamedRows(pack.append("table", "commits"), COLUMNS, limits, sink);
  }

  /** Hands on one of either. */
  void add(ObjectId id, byte[] object) throws ScanException, InterruptedException {
    rows.begin();
    rows.text(id.toString());
    String head = new String(object, StandardCharsets.ISO_8859_1); // as long as its bytes
    int end = head.indexOf("\n\n");
    head = end < 0 ? head : head.substring(0, end);
    person(object, head, head.startsWith(TREE) ? "\nauthor " : "\ntagger ");
    person(object, head, "\ncommitter ");
    if (end < 0) {
      rows.text(null);
    } else {
      rows.bytes(Arrays.copyOfRange(object, end + 2, object.length));
    }
  }

  /** The tree of a commit, or null. */
  static @Nullable ObjectId tree(byte[] commit) {
    int end = TREE.length() + 2 * ObjectId.LENGTH;
    String head = new String(commit, 0, Math.min(commit.length, end), StandardCharsets.ISO_8859_1);
    if (!head.matches("tree [0-9a-f]{40}")) {
      return null;
    }
    return ObjectId.of(HexFormat.of().parseHex(head.substring(TREE.length())), 0);
  }

  void finish() throws ScanException, InterruptedException {
    rows.finish();
  }

  private void person(byte[] object, String head, String label)
      throws ScanException, InterruptedException {
    int from = head.indexOf(label);
    int line = from < 0 ? -1 : from + label.length();
    int end = from < 0 ? -1 : head.indexOf('\n', line);
    end = end < 0 ? head.length() : end;
    int open = from < 0 ? -1 : head.lastIndexOf('<', end);
    int close = open < line ? -1 : head.indexOf('>', open);
    if (from < 0 || close < 0 || close > end) {
      rows.text(from < 0 ? null : head.substring(line, end));
      rows.text(null);
      return;
    }
    rows.bytes(Arrays.copyOfRange(object, line, Math.max(line, open - 1)));
    rows.bytes(Arrays.copyOfRange(object, open + 1, close));
  }
}
