package org.inshore.reports.csv;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.inshore.tables.row.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * One file by RFC 4180, in UTF-8 with a byte-order mark, which Excel needs to know it for UTF-8.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvTable implements RowSink, Closeable {
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  private static final byte[] END = "\r\n".getBytes(StandardCharsets.UTF_8);

  private final OutputStream out;

  /** The last cell of each column: as a rule the next one says the same. */
  private final List<Cell> last = new ArrayList<>();

  private int column;

  /** A value and how it is written. */
  private static final class Cell {
    Object value = "";
    byte[] written = new byte[0];
  }

  CsvTable(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void text(@Nullable String text) throws IOException {
    cell(text == null ? "" : text, CsvTable::visible);
  }

  @Override
  public void number(long number) throws IOException {
    cell(number, String::valueOf);
  }

  @Override
  public void decimal(double number) throws IOException {
    cell(number, String::valueOf);
  }

  @Override
  public void time(@Nullable Instant instant) throws IOException {
    cell(instant == null ? "" : instant, CsvTable::time);
  }

  @Override
  public void end() throws IOException {
    out.write(END);
    column = 0;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String visible(Object text) {
    String visible = Visible.of(text.toString());
    return formula(visible) ? "'" + visible : visible;
  }

  /** The text of a time with whole seconds: a formatter takes ten times as long for it. */
  private static String time(Object instant) {
    if (!(instant instanceof Instant when)) {
      return "";
    }
    LocalDateTime there = when.atOffset(MainlandTime.ZONE).toLocalDateTime().withNano(0);
    return there + (there.getSecond() == 0 ? ":00" : "") + MainlandTime.ZONE;
  }

  private static boolean formula(String text) {
    String stripped = text.stripLeading();
    return !stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0;
  }

  private static boolean isSpecial(String content) {
    for (int i = 0; i < content.length(); i++) {
      switch (content.charAt(i)) {
        case '"', ',', ';', '\n', '\r' -> {
          return true;
        }
        default -> {
          // As it is.
        }
      }
    }
    return false;
  }

  private void cell(Object value, Function<Object, String> text) throws IOException {
    if (column == last.size()) {
      last.add(new Cell());
    }
    Cell cell = last.get(column);
    if (!cell.value.equals(value)) {
      cell.written = quoted(text.apply(value)).getBytes(StandardCharsets.UTF_8);
      cell.value = value;
    }
    if (column++ > 0) {
      out.write(',');
    }
    out.write(cell.written);
  }

  private static String quoted(String content) {
    return isSpecial(content) ? '"' + content.replace("\"", "\"\"") + '"' : content;
  }
}
