package org.inshore.scanners.documents.structure.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.HeldBack;
import org.inshore.scanners.documents.table.FieldRows;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Upright tables below headings, as one for each customer. Several with the same labels are rows of
 * one table, in which the headings are a column; fewer are handed on as they are drawn.
 */
final class HeadedTables implements HeldBack {
  private static final int LEAST = 3;
  private static final int MAX_ROWS = 64;
  private static final Pattern HEADING =
      Pattern.compile("#{1,6}\\s+(?:\\d{1,6}[.、)）]\\s*)?(\\S.{0,79}?)[\\s#]*");
  private static final Pattern LABELLED = Pattern.compile("([^:：]{1,20})[:：]\\s*(\\S.*)");

  /** A table of two columns with the heading above it. */
  private record Upright(Location location, long line, String heading, List<Row> rows) {
    List<String> labels() {
      return rows.stream().map(Row::label).toList();
    }
  }

  /** A row of such a table. */
  private record Row(long line, String label, String value) {}

  private final Location text;
  private final ContentSink sink;
  private final List<Upright> held = new ArrayList<>();
  private List<String> labels = List.of();
  private String before = "";
  private @Nullable FieldRows rows;

  HeadedTables(Location text, ContentSink sink) {
    this.text = text;
    this.sink = sink;
    HeldBack.begin(this, sink);
  }

  /** Whether a line is a heading that may name whom a table below it is about. */
  static boolean isHeading(String line) {
    return line.startsWith("#") && HEADING.matcher(line).matches();
  }

  /**
   * Takes a table unless it is none of two columns, each row with a label of its own.
   *
   * @param line the number of the heading's line
   * @param numbers of the rows' lines
   */
  boolean take(
      Location location, long line, String heading, List<Long> numbers, List<List<String>> cells)
      throws ScanException, InterruptedException {
    List<Row> of = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      List<String> row = cells.get(i);
      if (row.size() != 2 || (i > 0 && row.getFirst().isEmpty())) {
        return false;
      }
      if (!row.getFirst().isEmpty() || !row.getLast().isEmpty()) {
        of.add(new Row(numbers.get(i), row.getFirst(), row.getLast()));
      }
    }
    Upright upright = new Upright(location, line, heading, of);
    List<String> now = upright.labels();
    if (of.size() < 2 || of.size() > MAX_ROWS || now.stream().distinct().count() < now.size()) {
      return false;
    }
    if (!now.equals(labels)) {
      finish();
      HeldBack.begin(this, sink);
      labels = now;
    }
    if (rows == null) {
      held.add(upright);
      begin();
    } else {
      add(rows, upright);
    }
    return true;
  }

  /** Hands on tables of which there are too few, and ends the table that several are. */
  @Override
  public void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
      rows = null;
    }
    List<Upright> few = List.copyOf(held);
    held.clear();
    HeldBack.end(this, sink);
    for (Upright each : few) {
      TextBlocks line = new TextBlocks(text, sink, Encoding.UTF_8, each.line, 1 << 10);
      line.append(each.heading);
      line.finish();
      TableRows drawn = new TableRows(each.location, Naming.LINE, sink);
      for (Row row : each.rows) {
        drawn.add(row.line, List.of(row.label, row.value));
      }
      drawn.finish();
    }
    labels = List.of();
  }

  private void begin() throws ScanException, InterruptedException {
    if (held.size() < LEAST) {
      return;
    }
    before = label(held.getFirst().heading);
    boolean alike = held.stream().allMatch(each -> label(each.heading).equals(before));
    before = alike ? before : "";
    List<String> keys = new ArrayList<>(labels);
    if (!before.isEmpty()) {
      keys.addFirst(before);
    }
    FieldRows table = new FieldRows(held.getFirst().location, Encoding.UTF_8, keys, sink);
    rows = table;
    for (Upright each : held) {
      add(table, each);
    }
    held.clear();
  }

  private void add(FieldRows table, Upright upright) throws ScanException, InterruptedException {
    List<@Nullable String> values = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    String heading = title(upright.heading);
    boolean labelled = !before.isEmpty() && label(upright.heading).equals(before);
    if (!before.isEmpty()) {
      values.add(labelled ? null : heading);
      lines.add(upright.line);
      heading = labelled ? part(upright.heading, 2) : "";
    }
    values.add(heading);
    lines.add(upright.line);
    for (Row row : upright.rows) {
      values.add(row.value);
      lines.add(row.line);
    }
    table.add(upright.line, values, lines);
  }

  /** What a heading says without its marks and number. */
  private static String title(String heading) {
    Matcher found = HEADING.matcher(heading);
    return found.matches() ? found.group(1) : heading;
  }

  /** The label in a heading; empty where there is none. */
  private static String label(String heading) {
    return part(heading, 1).strip();
  }

  private static String part(String heading, int group) {
    Matcher found = LABELLED.matcher(title(heading));
    return found.matches() ? found.group(group) : "";
  }
}
