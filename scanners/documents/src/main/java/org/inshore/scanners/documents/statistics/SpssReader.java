package org.inshore.scanners.documents.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.serial.SerialInput;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reader of SPSS system files: plain, packed by byte codes ({@code sav}) or by zlib ({@code zsav}).
 */
final class SpssReader {
  private static final int UNIT = 8;
  private static final int LONG_NAMES = 13;

  /** Variable of a case: a number, or a text of so many bytes where the width is not 0. */
  private record Variable(String name, String label, int width) {}

  private final InputStream source;
  private final StatisticsTable table;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private SerialInput in;
  private boolean little;

  SpssReader(SerialInput in, InputStream source, StatisticsTable table) {
    this.in = in;
    this.source = source;
    this.table = table;
  }

  private int number() throws IOException {
    return (int) (little ? in.little(4) : in.big(4));
  }

  void read() throws IOException, ScanException, InterruptedException {
    in.bytes(4);
    table.say(StatisticsTable.text(in.bytes(60)));
    little = in.peek() != 0;
    number();
    number();
    int packing = number();
    number();
    number();
    in.bytes(8 + 9 + 8);
    table.say(StatisticsTable.text(in.bytes(64)));
    in.bytes(3);
    for (int type = number(); type != 999; type = number()) {
      switch (type) {
        case 2 -> variable();
        case 3 -> {
          for (int count = number(); count > 0; count--) {
            in.bytes(UNIT);
            int length = in.next();
            table.say(StatisticsTable.text(in.bytes(length)));
            in.bytes(Math.floorMod(-(length + 1), UNIT));
          }
        }
        case 4 -> in.bytes(4L * number());
        case 6 -> {
          for (int lines = number(); lines > 0; lines--) {
            table.say(StatisticsTable.text(in.bytes(80)));
          }
        }
        case 7 -> extension();
        default -> throw new IOException("record");
      }
    }
    number();
    for (Variable variable : variables) {
      table.variable(names.getOrDefault(variable.name, variable.name), variable.label);
    }
    if (packing == 2) {
      in.bytes(24);
      in = new SerialInput(new InflatedBlocks(source));
    }
    cases(packing > 0 ? new SpssCodes(in) : null);
  }

  private void variable() throws IOException {
    int width = number();
    boolean labelled = number() == 1;
    int missing = number();
    in.bytes(UNIT);
    String name = StatisticsTable.text(in.bytes(UNIT));
    String label = "";
    if (labelled) {
      int length = number();
      label = StatisticsTable.text(in.bytes(length));
      in.bytes(Math.floorMod(-length, 4));
    }
    in.bytes((long) UNIT * Math.abs(missing));
    if (width >= 0) {
      variables.add(new Variable(name, label, width));
    }
  }

  private void extension() throws IOException, ScanException, InterruptedException {
    int kind = number();
    long size = number();
    byte[] content = in.bytes(size * number());
    if (kind == LONG_NAMES) {
      for (String pair : StatisticsTable.text(content).split("\t", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          names.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    } else if (size == 1) {
      table.say(StatisticsTable.text(content).replace('\0', ' '));
    }
  }

  private void cases(@Nullable SpssCodes codes)
      throws IOException, ScanException, InterruptedException {
    while (!variables.isEmpty() && (codes == null ? !in.isAtEnd() : codes.hasMore())) {
      NamedRows rows = table.row();
      for (Variable variable : variables) {
        int units = Math.max(1, (variable.width + UNIT - 1) / UNIT);
        byte[] value = new byte[units * UNIT];
        for (int i = 0; i < units; i++) {
          byte[] unit = codes == null ? in.bytes(UNIT) : codes.next(little);
          System.arraycopy(unit, 0, value, i * UNIT, UNIT);
        }
        if (!rows.isFull() && variable.width > 0) {
          rows.text(StatisticsTable.text(value));
        } else if (!rows.isFull()) {
          number(value, rows);
        }
      }
    }
  }

  private void number(byte[] value, NamedRows rows)
      throws IOException, ScanException, InterruptedException {
    SerialInput bytes = new SerialInput(new ByteArrayInputStream(value));
    double number = Double.longBitsToDouble(little ? bytes.little(UNIT) : bytes.big(UNIT));
    if (number == -Double.MAX_VALUE) {
      rows.text(null);
    } else {
      rows.number(number);
    }
  }
}
