package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of a data set of SAS (sas7bdat), packed ones too: pages of the same size, whose subheaders
 * describe columns or hold rows. The form is not published; what is known of it is M. Shotwell's
 * description and the readers of pandas and ReadStat.
 */
final class SasReader {
  private static final int HEAD = 288;
  private static final int LARGEST = 64 << 20;
  private static final int PACKED_ROW = 4;
  private static final int META = 0;
  private static final int DATA = 0x100;
  private static final int MIX = 0x200;
  private static final int AMENDMENT = 0x400;

  /** A column: where its values stand in a row. */
  private record Variable(long offset, int length, boolean number) {}

  private final InputStream in;
  private final StatisticsTable table;
  private final List<byte[]> texts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private boolean wide;
  private boolean known;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private int rowLength;
  private long rowCount;
  private long mixed;
  private long rows;

  SasReader(InputStream in, StatisticsTable table) {
    this.in = in;
    this.table = table;
  }

  void read() throws IOException, ScanException, InterruptedException {
    ByteBuffer head = ByteBuffer.wrap(full(HEAD));
    wide = head.get(32) == '3';
    int shift = head.get(35) == '3' ? 4 : 0;
    order = head.get(37) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    head.order(order);
    int headLength = head.getInt(196 + shift);
    int pageLength = head.getInt(200 + shift);
    if (headLength < HEAD || pageLength < 512 || headLength > LARGEST || pageLength > LARGEST) {
      throw new IOException("head");
    }
    in.skipNBytes(headLength - HEAD);
    for (byte[] page = in.readNBytes(pageLength);
        page.length > 0;
        page = in.readNBytes(pageLength)) {
      if (page.length < pageLength) {
        throw new IOException("page");
      }
      try {
        page(ByteBuffer.wrap(page).order(order));
      } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
        throw new IOException(e);
      }
    }
    if (rows < rowCount || !known) {
      throw new IOException("rows");
    }
  }

  private byte[] full(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("head");
    }
    return bytes;
  }

  private int unit() {
    return wide ? 8 : 4;
  }

  private long number(ByteBuffer page, int at) {
    return wide ? page.getLong(at) : Integer.toUnsignedLong(page.getInt(at));
  }

  private static byte[] bytes(ByteBuffer page, int at, int length) {
    if (length < 0 || length > page.capacity()) {
      throw new IllegalArgumentException("length");
    }
    byte[] bytes = new byte[length];
    page.get(at, bytes);
    return bytes;
  }

  private void page(ByteBuffer page) throws IOException, ScanException, InterruptedException {
    int start = wide ? 32 : 16;
    int type = page.getShort(start) & 0xf00;
    int blocks = page.getShort(start + 2) & 0xffff;
    int subheaders = page.getShort(start + 4) & 0xffff;
    int pointer = 3 * unit();
    if (type == META || type == MIX || type == AMENDMENT) {
      for (int i = 0; i < subheaders; i++) {
        subheader(page, start + 8 + i * pointer);
      }
    }
    if (type == DATA) {
      plainRows(page, start + 8, Math.min(blocks, rowCount - rows));
    } else if (type == MIX) {
      int at = start + 8 + subheaders * pointer;
      plainRows(page, at + at % 8, Math.min(mixed, rowCount - rows));
    }
  }

  private void plainRows(ByteBuffer page, int from, long count)
      throws IOException, ScanException, InterruptedException {
    for (long i = 0; i < count; i++) {
      int at = Math.toIntExact(from + i * rowLength);
      row(bytes(page, at, rowLength));
    }
  }

  private void subheader(ByteBuffer page, int pointer)
      throws IOException, ScanException, InterruptedException {
    int at = Math.toIntExact(number(page, pointer));
    int length = Math.toIntExact(number(page, pointer + unit()));
    int packing = page.get(pointer + 2 * unit());
    boolean data = page.get(pointer + 2 * unit() + 1) == 1;
    if (length == 0 || packing == 1 || at + length > page.capacity()) {
      return;
    }
    long sign = wide ? page.getLong(at) : page.getInt(at);
    // Eight bytes may be a mark of four with others of no meaning behind or before it.
    int mark = (int) sign;
    int other =
        wide && (mark == 0 || (mark == -1 && sign >>> 32 != 0xffffffffL))
            ? (int) (sign >>> 32)
            : mark;
    switch (other) {
      case 0xf7f7f7f7 -> {
        rowLength = Math.toIntExact(number(page, at + 5 * unit()));
        rowCount = number(page, at + 6 * unit());
        mixed = number(page, at + 15 * unit());
        if (rowLength <= 0 || rowLength > LARGEST) {
          throw new IOException("row");
        }
      }
      case 0xfffffffd -> texts.add(bytes(page, at + unit(), length - unit()));
      case 0xffffffff -> names(page, at + unit(), (length - 2 * unit() - 12) / 8);
      case 0xfffffffc -> attributes(page, at + unit(), (length - 2 * unit() - 12) / (unit() + 8));
      case 0xfffffbfe -> labels.add(referred(page, at + 3 * unit() + 28));
      case 0xf6f6f6f6, 0xfffffc00, 0xfffffffe -> {}
      default -> {
        if (data || packing == PACKED_ROW) {
          byte[] bytes = bytes(page, at, length);
          boolean packed = packing == PACKED_ROW && length < rowLength;
          row(packed ? SasPacking.unpack(bytes, rowLength, packing()) : bytes);
        }
      }
    }
  }

  /** What packs rows, by its name in the first of the texts. */
  private String packing() {
    return texts.isEmpty() ? "" : new String(texts.getFirst(), StandardCharsets.ISO_8859_1);
  }

  /** A text by its block, offset and length. */
  private String referred(ByteBuffer page, int at) {
    int block = page.getShort(at) & 0xffff;
    int offset = page.getShort(at + 2) & 0xffff;
    int length = page.getShort(at + 4) & 0xffff;
    if (length == 0 || block >= texts.size() || offset + length > texts.get(block).length) {
      return "";
    }
    return StatisticsTable.text(Arrays.copyOfRange(texts.get(block), offset, offset + length));
  }

  private void names(ByteBuffer page, int at, int count) {
    for (int i = 1; i <= count; i++) {
      names.add(referred(page, at + 8 * i));
    }
  }

  private void attributes(ByteBuffer page, int at, int count) {
    for (int i = 0; i < count; i++) {
      int from = at + 8 + i * (unit() + 8);
      long offset = number(page, from);
      int length = page.getInt(from + unit());
      variables.add(new Variable(offset, length, page.get(from + unit() + 6) == 1));
    }
  }

  private void row(byte[] row) throws IOException, ScanException, InterruptedException {
    if (row.length < rowLength || variables.isEmpty()) {
      throw new IOException("row");
    }
    if (!known) {
      known = true;
      for (int i = 0; i < variables.size(); i++) {
        String name = i < names.size() ? names.get(i) : "";
        table.variable(name, i < labels.size() ? labels.get(i) : "");
      }
    }
    rows++;
    NamedRows cells = table.row();
    for (Variable variable : variables) {
      if (cells.isFull()) {
        return;
      }
      int from = Math.toIntExact(variable.offset());
      byte[] value = Arrays.copyOfRange(row, from, from + variable.length());
      cells.text(variable.number() ? real(value) : StatisticsTable.text(value));
    }
  }

  /** A number of which the lowest bytes may have been left out; empty for a missing one. */
  private String real(byte[] value) {
    byte[] whole = new byte[Double.BYTES];
    int from = order == ByteOrder.LITTLE_ENDIAN ? Double.BYTES - value.length : 0;
    System.arraycopy(value, 0, whole, from, value.length);
    double number = ByteBuffer.wrap(whole).order(order).getDouble();
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : "";
  }
}
