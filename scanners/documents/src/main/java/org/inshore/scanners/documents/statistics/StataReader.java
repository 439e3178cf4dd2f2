package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.serial.SerialInput;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reader of Stata's data files: 113 to 115 (Stata 8 to 12), and 117 to 119 with their tags. */
final class StataReader {
  private static final int LONG_TEXT = 32768;
  private static final int DOUBLE = 65526;
  private static final int FLOAT = 65527;
  private static final int BYTE = 65530;
  private static final int MOST_VARIABLES = 1 << 16;

  private final SerialInput in;
  private final StatisticsTable table;
  private final List<Integer> types = new ArrayList<>();
  private boolean little;
  private int release;

  StataReader(SerialInput in, StatisticsTable table) {
    this.in = in;
    this.table = table;
  }

  void read() throws IOException, ScanException, InterruptedException {
    if (in.peek() == '<') {
      tagged();
    } else {
      old();
    }
  }

  private long number(int width) throws IOException {
    return little ? in.little(width) : in.big(width);
  }

  private void old() throws IOException, ScanException, InterruptedException {
    release = in.next();
    little = in.next() == 2;
    if (release < 113 || release > 115) {
      throw new IOException("release");
    }
    in.bytes(2);
    int count = (int) number(2);
    long rows = number(4);
    table.say(StatisticsTable.terminated(in.bytes(81)));
    in.bytes(18);
    for (int i = 0; i < count; i++) {
      int type = in.next();
      types.add(type < 245 ? type : BYTE + 251 - type);
    }
    List<String> names = texts(count, 33);
    in.bytes(2L * (count + 1));
    in.bytes((release == 113 ? 12L : 49L) * count);
    in.bytes(33L * count);
    declare(names, texts(count, 81));
    for (int type = in.next(); ; type = in.next()) {
      byte[] more = in.bytes(number(4));
      if (type == 0 && more.length == 0) {
        break;
      }
      table.say(StatisticsTable.text(more).replace('\0', ' '));
    }
    rows(rows);
  }

  private void tagged() throws IOException, ScanException, InterruptedException {
    to("<release>");
    byte[] digits = in.bytes(3);
    release = digits[0] == '1' && digits[1] == '1' ? 110 + digits[2] - '0' : 0;
    if (release < 117 || release > 119) {
      throw new IOException("release");
    }
    to("<byteorder>");
    little = in.next() == 'L';
    to("<K>");
    int count = (int) number(release > 118 ? 4 : 2);
    to("<N>");
    long rows = number(release > 117 ? 8 : 4);
    to("<label>");
    table.say(StatisticsTable.terminated(in.bytes(number(release > 117 ? 2 : 1))));
    to("<variable_types>");
    if (count < 0 || count > MOST_VARIABLES) {
      throw new IOException("variables");
    }
    for (int i = 0; i < count; i++) {
      types.add((int) number(2));
    }
    to("<varnames>");
    List<String> names = texts(count, release > 117 ? 129 : 33);
    to("<variable_labels>");
    declare(names, texts(count, release > 117 ? 321 : 81));
    to("<characteristics>");
    while (in.peek() == '<') {
      String tag = new String(in.until('>'), StandardCharsets.ISO_8859_1);
      if (tag.equals("<ch")) {
        table.say(StatisticsTable.text(in.bytes(number(4))).replace('\0', ' '));
      } else if (tag.equals("<data")) {
        break;
      }
    }
    rows(rows);
    to("<strls>");
    while (in.peek() == 'G') {
      in.bytes(3L + 4 + (release > 117 ? 8 : 4));
      in.next();
      table.say(StatisticsTable.text(in.bytes(number(4))));
    }
  }

  /** Passes over all up to the end of a tag. */
  private void to(String tag) throws IOException {
    for (int at = 0; at < tag.length(); ) {
      int c = in.next();
      at = c == tag.charAt(at) ? at + 1 : c == '<' ? 1 : 0;
    }
  }

  private List<String> texts(int count, int width) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(StatisticsTable.terminated(in.bytes(width)));
    }
    return texts;
  }

  private void declare(List<String> names, List<String> labels) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      table.variable(names.get(i), labels.get(i));
    }
  }

  private void rows(long count) throws IOException, ScanException, InterruptedException {
    for (long i = 0; i < count && !types.isEmpty(); i++) {
      NamedRows rows = table.row();
      for (int type : types) {
        if (rows.isFull()) {
          value(type, null);
        } else {
          value(type, rows);
        }
      }
    }
  }

  private void value(int type, @Nullable NamedRows rows)
      throws IOException, ScanException, InterruptedException {
    if (type < LONG_TEXT) {
      String text = StatisticsTable.terminated(in.bytes(type));
      if (rows != null) {
        rows.text(text);
      }
      return;
    }
    int width = type == LONG_TEXT || type == DOUBLE ? 8 : type >= FLOAT + 2 ? BYTE - type + 1 : 4;
    long bits = number(width);
    if (rows == null) {
      return;
    } else if (type == LONG_TEXT) {
      rows.text(null);
    } else if (type == DOUBLE) {
      double value = Double.longBitsToDouble(bits);
      number(Math.abs(value) < 0x1p1023, value, rows);
    } else if (type == FLOAT) {
      float value = Float.intBitsToFloat((int) bits);
      number(Math.abs(value) < 0x1p127f, value, rows);
    } else {
      int unused = Long.SIZE - width * Byte.SIZE;
      rows.number((bits << unused) >> unused);
    }
  }

  private static void number(boolean known, double value, NamedRows rows)
      throws ScanException, InterruptedException {
    if (known) {
      rows.number(value);
    } else {
      rows.text(null);
    }
  }
}
