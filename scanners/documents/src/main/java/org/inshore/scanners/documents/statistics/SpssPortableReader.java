package org.inshore.scanners.documents.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.serial.SerialInput;
import org.inshore.spi.scan.ScanException;

/** Reader of SPSS portable files: lines of 80 bytes that mean nothing, numbers to the base 30. */
final class SpssPortableReader {
  private static final int LINE = 80;
  private static final int HEAD = 200 + 256 + 8;
  private static final int BASE = 30;
  private static final int LARGEST = 256 << 20;

  private final InputStream source;
  private final StatisticsTable table;
  private final List<Boolean> texts = new ArrayList<>();
  private final Set<String> textual = new HashSet<>();
  private SerialInput in = new SerialInput(InputStream.nullInputStream());
  private String name = "";
  private String label = "";

  SpssPortableReader(InputStream source, StatisticsTable table) {
    this.source = source;
    this.table = table;
  }

  void read() throws IOException, ScanException, InterruptedException {
    in = new SerialInput(new ByteArrayInputStream(joined()));
    in.bytes(HEAD);
    in.next();
    string();
    string();
    for (int tag = in.next(); tag != 'F'; tag = in.next()) {
      switch (tag) {
        case '1', '2', '3' -> table.say(string());
        case '4', '5' -> number();
        case '6' -> string();
        case '7' -> variable();
        case '8', '9', 'A' -> value();
        case 'B' -> {
          value();
          value();
        }
        case 'C' -> label = string();
        case 'D' -> valueLabels();
        case 'E' -> {
          for (int lines = (int) number(); lines > 0; lines--) {
            table.say(string());
          }
        }
        default -> throw new IOException("tag");
      }
    }
    declare();
    while (!in.isAtEnd() && in.peek() != 'Z') {
      NamedRows rows = table.row();
      for (boolean text : texts) {
        String value = text ? string() : value();
        if (!rows.isFull()) {
          rows.text(value);
        }
      }
    }
  }

  /** The bytes without line ends; lines whose blanks at the end are gone have them again. */
  private byte[] joined() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int column = 0;
    for (int b = source.read(); b >= 0 && out.size() < LARGEST; b = source.read()) {
      if (b == '\n') {
        for (; column < LINE; column++) {
          out.write(' ');
        }
        column = 0;
      } else if (b != '\r') {
        out.write(b);
        column++;
      }
    }
    return out.toByteArray();
  }

  /** Declares the variable at hand, whose label comes behind it. */
  private void declare() throws IOException {
    if (!name.isEmpty()) {
      table.variable(name, label);
    }
    name = "";
    label = "";
  }

  private void variable() throws IOException {
    declare();
    texts.add(number() > 0);
    name = string();
    if (texts.getLast()) {
      textual.add(name);
    }
    for (int i = 0; i < 6; i++) {
      number();
    }
  }

  private void valueLabels() throws IOException, ScanException, InterruptedException {
    boolean text = false;
    for (int count = (int) number(); count > 0; count--) {
      text = textual.contains(string());
    }
    for (int count = (int) number(); count > 0; count--) {
      String value = text ? string() : value();
      table.say(value + ": " + string());
    }
  }

  private String string() throws IOException {
    return StatisticsTable.text(in.bytes((long) number()));
  }

  /** A value of the variable at hand. */
  private String value() throws IOException {
    if (!texts.isEmpty() && !name.isEmpty() && texts.getLast()) {
      return string();
    }
    double number = number();
    return Double.isNaN(number)
        ? ""
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A number to the base 30, ended by a slash; {@code *.} where there is none. */
  private double number() throws IOException {
    int c = in.next();
    while (c == ' ') {
      c = in.next();
    }
    if (c == '*') {
      in.next();
      return Double.NaN;
    }
    boolean negative = c == '-';
    c = negative ? in.next() : c;
    double value = 0;
    double place = 0;
    int exponent = 0;
    for (; c != '/'; c = in.next()) {
      int digit = Character.digit(c, 36);
      if (c == '.' && place == 0) {
        place = 1;
      } else if (c == '+' || c == '-') {
        exponent = (c == '+' ? 1 : -1) * (int) number();
        break;
      } else if (digit < 0 || digit >= BASE) {
        throw new IOException("number");
      } else {
        value = value * BASE + digit;
        place *= BASE;
      }
    }
    value = place > 1 ? value / place : value;
    return (negative ? -value : value) * Math.pow(BASE, exponent);
  }
}
