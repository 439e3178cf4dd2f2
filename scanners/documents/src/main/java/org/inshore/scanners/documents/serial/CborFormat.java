package org.inshore.scanners.documents.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.inshore.spi.scan.ScanException;

/** Reader of CBOR (RFC 8949), also of sequences of it (RFC 8742). */
final class CborFormat implements SerialFormat {
  private static final int INDEFINITE = 31;
  private static final int BREAK = 0xff;
  private static final int BIG = 2;
  private static final int NEGATIVE_BIG = 3;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int major = in.peek() >> 5;
    if (major < 4 || major == 7) {
      throw new IOException("no object, array or tag");
    }
    value(in, sink);
  }

  private static void value(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.next();
    int major = head >> 5;
    int info = head & 0x1f;
    if (major == 7) {
      simple(info, in, sink);
      return;
    }
    boolean indefinite = info == INDEFINITE && major >= 2 && major <= 5;
    long argument = indefinite ? -1 : argument(info, in);
    switch (major) {
      case 0 -> sink.text(Long.toUnsignedString(argument));
      case 1 ->
          sink.text(
              new BigInteger(Long.toUnsignedString(argument))
                  .negate()
                  .subtract(BigInteger.ONE)
                  .toString());
      case 2 -> sink.bytes(string(argument, indefinite, in));
      case 3 -> sink.text(string(argument, indefinite, in));
      case 4 -> array(argument, indefinite, in, sink);
      case 5 -> map(argument, indefinite, in, sink);
      default -> tagged(argument, in, sink);
    }
  }

  private static long argument(int info, SerialInput in) throws IOException {
    if (info < 24) {
      return info;
    } else if (info > 27) {
      throw new IOException("head");
    }
    return in.big(1 << (info - 24));
  }

  private static byte[] string(long length, boolean indefinite, SerialInput in) throws IOException {
    if (!indefinite) {
      return in.bytes(length);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int head = in.next(); head != BREAK; head = in.next()) {
      whole.write(in.bytes(argument(head & 0x1f, in)));
    }
    return whole.toByteArray();
  }

  private static void array(long count, boolean indefinite, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginArray();
    for (long i = 0; goesOn(i, count, indefinite, in); i++) {
      value(in, sink);
    }
    sink.end();
  }

  private static void map(long count, boolean indefinite, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (long i = 0; goesOn(i, count, indefinite, in); i++) {
      int head = in.peek();
      if (head >> 5 == 3 || head >> 5 == 2) {
        in.next();
        boolean parts = (head & 0x1f) == INDEFINITE;
        sink.key(string(parts ? -1 : argument(head & 0x1f, in), parts, in));
      } else if (head >> 5 == 0) {
        in.next();
        sink.key(Long.toUnsignedString(argument(head & 0x1f, in)));
      } else {
        value(in, sink);
      }
      value(in, sink);
    }
    sink.end();
  }

  private static boolean goesOn(long done, long count, boolean indefinite, SerialInput in)
      throws IOException {
    if (!indefinite) {
      return Long.compareUnsigned(done, count) < 0;
    }
    if (in.peek() == BREAK) {
      in.next();
      return false;
    }
    return true;
  }

  private static void tagged(long tag, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.peek();
    if ((tag == BIG || tag == NEGATIVE_BIG) && head >> 5 == 2 && (head & 0x1f) < 28) {
      in.next();
      BigInteger value = new BigInteger(1, in.bytes(argument(head & 0x1f, in)));
      sink.text((tag == BIG ? value : value.negate().subtract(BigInteger.ONE)).toString());
    } else {
      value(in, sink);
    }
  }

  private static void simple(int info, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (info) {
      case 20 -> sink.text("false");
      case 21 -> sink.text("true");
      case 24 -> {
        in.next();
        sink.none();
      }
      case 25 -> sink.number((double) Float.float16ToFloat((short) in.big(2)));
      case 26 -> sink.number((double) Float.intBitsToFloat((int) in.big(4)));
      case 27 -> sink.number(Double.longBitsToDouble(in.big(8)));
      case 28, 29, 30, INDEFINITE -> throw new IOException("head");
      default -> sink.none();
    }
  }
}
