package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.serial.SerialInput;
import org.inshore.spi.scan.ScanException;

/** Reader of SAS transport files, versions 5 and 8: records of 80 bytes, numbers of IBM's. */
final class SasTransportReader {
  private static final int RECORD = 80;
  private static final int NAME = 140;
  private static final int NUMBER = 1;

  private record Variable(boolean number, int length, int at) {}

  private final SerialInput in;
  private final StatisticsTable table;

  SasTransportReader(SerialInput in, StatisticsTable table) {
    this.in = in;
    this.table = table;
  }

  void read() throws IOException, ScanException, InterruptedException {
    byte[] record = in.bytes(RECORD);
    if (!isHeader(record)) {
      throw new IOException("header");
    }
    List<Variable> variables = List.of();
    while (record.length > 0) {
      String header = new String(record, StandardCharsets.ISO_8859_1);
      if (header.startsWith("HEADER RECORD*******NAMEST") || header.contains("NAMSTV8")) {
        table.end();
        variables = variables(count(header));
      } else if (isHeader(record) && header.startsWith("OBS", 20) && !variables.isEmpty()) {
        record = rows(variables);
        continue;
      } else if (!isHeader(record)) {
        table.say(StatisticsTable.text(record));
      }
      record = in.isAtEnd() ? new byte[0] : in.bytes(RECORD);
    }
  }

  private static int count(String header) throws IOException {
    try {
      return Integer.parseInt(header.substring(52, 58).strip());
    } catch (NumberFormatException e) {
      throw new IOException(e);
    }
  }

  private static boolean isHeader(byte[] record) {
    return new String(record, 0, 20, StandardCharsets.ISO_8859_1).equals("HEADER RECORD*******");
  }

  private List<Variable> variables(int count) throws IOException {
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ByteBuffer bytes = ByteBuffer.wrap(in.bytes(NAME));
      byte[] all = bytes.array();
      String name = StatisticsTable.text(Arrays.copyOfRange(all, 8, 16));
      String wide = StatisticsTable.text(Arrays.copyOfRange(all, 88, 120)); // since version 8
      String label = StatisticsTable.text(Arrays.copyOfRange(all, 16, 56));
      table.variable(wide.isBlank() ? name : wide, label);
      int length = bytes.getShort(4);
      int at = bytes.getInt(84);
      if (length < 0 || at < 0 || at > 1 << 20) {
        throw new IOException("variable");
      }
      variables.add(new Variable(bytes.getShort(0) == NUMBER, length, at));
    }
    in.bytes((RECORD - (long) count * NAME % RECORD) % RECORD);
    return variables;
  }

  /** Reads rows up to the header of another table, which it gives; empty at the end. */
  private byte[] rows(List<Variable> variables)
      throws IOException, ScanException, InterruptedException {
    int length = 1;
    for (Variable variable : variables) {
      length = Math.max(length, variable.at + variable.length);
    }
    byte[] row = new byte[length];
    int filled = 0;
    while (!in.isAtEnd()) {
      byte[] record = in.bytes(RECORD);
      if (isHeader(record)) {
        return record;
      }
      for (byte b : record) {
        row[filled++] = b;
        if (filled == length) {
          row(variables, row);
          filled = 0;
        }
      }
    }
    return new byte[0];
  }

  private void row(List<Variable> variables, byte[] row)
      throws ScanException, InterruptedException {
    if (StatisticsTable.text(row).isEmpty()) {
      return; // fills the last record
    }
    NamedRows rows = table.row();
    for (Variable variable : variables) {
      byte[] value = Arrays.copyOfRange(row, variable.at, variable.at + variable.length);
      if (rows.isFull()) {
        return;
      } else if (!variable.number) {
        rows.text(StatisticsTable.text(value));
      } else if (value.length > 1 && value[0] != '.' && value[0] != '_') {
        rows.number(number(value));
      } else {
        rows.text(null);
      }
    }
  }

  /** A floating point number to the base 16. */
  private static double number(byte[] value) {
    long bits = ByteBuffer.wrap(Arrays.copyOf(value, Long.BYTES)).getLong();
    double fraction = (bits & 0xffffffffffffffL) / 0x1p56;
    int exponent = (int) (bits >> 56 & 0x7f) - 64;
    return (bits < 0 ? -1 : 1) * fraction * Math.pow(16, exponent);
  }
}
