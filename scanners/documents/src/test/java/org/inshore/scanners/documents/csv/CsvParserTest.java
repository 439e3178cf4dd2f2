package org.inshore.scanners.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvParserTest {
  /** The shortest buffer, so that records are cut by its end at every place. */
  private static final int CAPACITY = 1;

  private static final int MAX_RECORD = 60;

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void readsAsOneThatGoesCharByChar(Encoding encoding) throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    // The last two end with the bytes of a backslash and a bar in GB 18030.
    String[] pieces = {
      ",",
      ",",
      "|",
      "|",
      "\n",
      "\r\n",
      "\r",
      "\"",
      "\"\"",
      "\",\"",
      "\"|\"",
      "a",
      "123456789",
      " ",
      "客户",
      "\u0e01",
      "𠮷",
      "\t",
      "\\",
      "乗",
      "亅"
    };
    int cutShort = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(50); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      char delimiter = random.nextBoolean() ? ',' : '|';
      String given = text.toString();
      List<String> expected = new Slow(given, delimiter, encoding).records();
      assertThat(records(given, delimiter, encoding, CAPACITY + random.nextInt(30)))
          .as(() -> given.replace("\n", "\\n").replace("\r", "\\r"))
          .isEqualTo(expected);
      cutShort += !expected.isEmpty() && expected.getLast().startsWith("rest") ? 1 : 0;
    }
    assertThat(cutShort).isBetween(100, 19_000);
  }

  @Test
  void readsEveryLengthOfFieldsAndLines() throws Exception {
    for (int length = 0; length < 25; length++) {
      String field = "x".repeat(length);
      String text = field + "," + field + "\r\n\"" + field + "\n\"," + field;
      for (int capacity = 1; capacity < 50; capacity++) {
        assertThat(records(text, ',', Encoding.UTF_8, capacity))
            .isEqualTo(new Slow(text, ',', Encoding.UTF_8).records());
      }
    }
  }

  private static List<String> records(String text, char delimiter, Encoding encoding, int capacity)
      throws IOException {
    CsvParser parser =
        new CsvParser(
            new ByteArrayInputStream(text.getBytes(encoding.charset())),
            encoding,
            (byte) delimiter,
            MAX_RECORD,
            capacity);
    CsvCells cells = new CsvCells(encoding);
    List<String> records = new ArrayList<>();
    Cells row = new Cells(encoding);
    while (parser.next()) {
      row.clear();
      row.row(parser.line());
      cells.put(parser, row);
      List<String> fields = new ArrayList<>();
      for (int column = 0; column < row.width(0); column++) {
        fields.add(Objects.requireNonNullElse(row.text(0, column), ""));
      }
      records.add(parser.line() + " " + fields);
    }
    if (parser.hasBrokenQuotes()) {
      records.add("broken quotes");
    }
    if (parser.stoppedEarly()) {
      String rest = new String(parser.remaining().readAllBytes(), encoding.charset());
      records.add("rest from " + parser.line() + " " + rest);
    }
    return records;
  }

  /** The same by the plainest means: one character after the other of a text at hand. */
  private static final class Slow {
    private final String text;
    private final char delimiter;
    private final Encoding encoding;
    private final List<String> fields = new ArrayList<>();
    private boolean quotesCount = true;
    private boolean quoted;

    Slow(String text, char delimiter, Encoding encoding) {
      this.text = text;
      this.delimiter = delimiter;
      this.encoding = encoding;
    }

    List<String> records() {
      List<String> records = new ArrayList<>();
      String rest = "";
      int start = 0;
      while (start < text.length()) {
        int line = line(start);
        int end = record(start);
        if (end < 0 && quoted) {
          quotesCount = false;
          continue;
        }
        if (end < 0) {
          rest = "rest from " + line + " " + text.substring(start);
          break;
        }
        records.add(line + " " + fields);
        start = end;
      }
      if (!quotesCount) {
        records.add("broken quotes");
      }
      if (!rest.isEmpty()) {
        records.add(rest);
      }
      return records;
    }

    private int line(int at) {
      String before = text.substring(0, at).replace("\r\n", "\n").replace('\r', '\n');
      return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** Where the next record begins; -1 if this one is too long or its quotes stay open. */
    private int record(int start) {
      fields.clear();
      quoted = false;
      StringBuilder field = new StringBuilder();
      boolean first = true;
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        int length = text.substring(start, i + 1).getBytes(encoding.charset()).length;
        if (length > MAX_RECORD) {
          return -1;
        }
        if (quoted && c == '"' && text.startsWith("\"", i + 1)) {
          field.append(c);
          i++;
        } else if (quoted && c == '"') {
          quoted = false;
        } else if (quoted) {
          field.append(c);
        } else if (c == '"' && first && quotesCount) {
          quoted = true;
          first = false;
        } else if (c == delimiter) {
          fields.add(field.toString());
          field.setLength(0);
          first = true;
        } else if (c == '\n' || c == '\r') {
          fields.add(field.toString());
          return text.startsWith("\r\n", i) ? i + 2 : i + 1;
        } else {
          field.append(c);
          first = false;
        }
      }
      fields.add(field.toString());
      return quoted ? -1 : text.length();
    }
  }
}
