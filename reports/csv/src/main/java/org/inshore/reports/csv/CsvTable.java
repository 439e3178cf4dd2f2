package org.inshore.reports.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.inshore.spi.message.Visible;
import org.inshore.tables.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * One file by RFC 4180, in UTF-8 with a byte-order mark, which Excel needs to know it for UTF-8.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvTable implements RowSink, Closeable {
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private final Writer out;
  private boolean begun;

  CsvTable(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.out.write('\uFEFF');
  }

  @Override
  public void text(@Nullable String text) throws IOException {
    String visible = text == null ? "" : Visible.of(text);
    cell(formula(visible) ? "'" + visible : visible);
  }

  @Override
  public void number(long number) throws IOException {
    cell(Long.toString(number));
  }

  @Override
  public void decimal(double number) throws IOException {
    cell(Double.toString(number));
  }

  @Override
  public void time(@Nullable Instant instant) throws IOException {
    cell(instant == null ? "" : TIME.format(instant.atZone(ZONE)));
  }

  @Override
  public void end() throws IOException {
    out.write("\r\n");
    begun = false;
  }

  @Override
  public void close() throws IOException {
    out.close();
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

  private void cell(String content) throws IOException {
    if (begun) {
      out.write(',');
    }
    begun = true;
    if (isSpecial(content)) {
      out.write('"');
      out.write(content.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(content);
    }
  }
}
