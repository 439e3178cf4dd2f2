package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.inshore.spi.scan.ScanException;

/** Reader of BSON: documents one behind another, as {@code mongodump} writes collections. */
final class BsonFormat implements SerialFormat {
  private static final int EXPONENT_BIAS = 6176;
  private static final int COEFFICIENT_BITS = 113;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    document(in, sink, true);
  }

  private static void document(SerialInput in, SerialSink sink, boolean keyed)
      throws IOException, ScanException, InterruptedException {
    in.little(4);
    for (int type = in.next(); type != 0; type = in.next()) {
      byte[] key = in.until(0);
      if (keyed) {
        sink.key(key);
      }
      value(type, in, sink);
    }
    sink.end();
  }

  private static void value(int type, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (type) {
      case 0x01 -> sink.number(Double.longBitsToDouble(in.little(8)));
      case 0x02, 0x0d, 0x0e -> sink.text(string(in));
      case 0x03 -> {
        sink.beginObject();
        document(in, sink, true);
      }
      case 0x04 -> {
        sink.beginArray();
        document(in, sink, false);
      }
      case 0x05 -> {
        long length = in.little(4);
        in.next();
        sink.bytes(in.bytes(length));
      }
      case 0x07 -> {
        in.bytes(12);
        sink.none();
      }
      case 0x08 -> sink.text(in.next() == 0 ? "false" : "true");
      case 0x09 -> sink.text(Instant.ofEpochMilli(in.little(8)).toString());
      case 0x0b -> {
        sink.text(in.until(0));
        in.until(0);
      }
      case 0x0c -> {
        sink.text(string(in));
        in.bytes(12);
      }
      case 0x0f -> {
        in.little(4);
        sink.beginObject();
        sink.key("code");
        sink.text(string(in));
        document(in, sink, true);
      }
      case 0x10 -> sink.text(Integer.toString((int) in.little(4)));
      case 0x11 -> {
        in.little(8);
        sink.none();
      }
      case 0x12 -> sink.number(in.little(8));
      case 0x13 -> sink.text(decimal(in));
      case 0x06, 0x0a, 0x7f, 0xff -> sink.none();
      default -> throw new IOException("type");
    }
  }

  private static byte[] string(SerialInput in) throws IOException {
    byte[] text = in.bytes(in.little(4) - 1);
    in.next();
    return text;
  }

  /** A number of IEEE 754's decimal128, its coefficient in binary. */
  private static String decimal(SerialInput in) throws IOException {
    long low = in.little(8);
    long high = in.little(8);
    if ((high >> 61 & 3) == 3) {
      return ""; // infinite, none, or larger than it can be
    }
    int exponent = (int) (high >> 49 & 0x3fff) - EXPONENT_BIAS;
    long top = high & ((1L << (COEFFICIENT_BITS - 64)) - 1);
    byte[] digits = ByteBuffer.allocate(16).putLong(top).putLong(low).array();
    BigDecimal value = new BigDecimal(new BigInteger(high < 0 ? -1 : 1, digits), -exponent);
    return Math.abs(exponent) > 40 ? value.toString() : value.toPlainString();
  }
}
