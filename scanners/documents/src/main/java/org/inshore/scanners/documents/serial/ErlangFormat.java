package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.scan.ScanException;

/** Reader of terms in Erlang's external form, also deflated ones; lists of characters are texts. */
final class ErlangFormat implements SerialFormat {
  private static final int VERSION = 131;
  private static final int DEFLATED = 80;
  private static final int BYTE = 97;
  private static final int INTEGER = 98;
  private static final int NIL = 106;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (in.next() != VERSION) {
      throw new IOException("version");
    }
    if (in.peek() == DEFLATED) {
      in.next();
      in.big(4);
      term(in.inflated(), sink);
    } else {
      term(in, sink);
    }
  }

  private void term(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int tag = in.next();
    switch (tag) {
      case BYTE -> sink.number(in.next());
      case INTEGER -> sink.number(in.signed(4));
      case 70 -> sink.number(Double.longBitsToDouble(in.big(8)));
      case 99 -> sink.text(in.text(31).strip().replace("\0", ""));
      case 100, 115, 118, 119 -> sink.text(atom(tag, in));
      case 104 -> sequence(in.next(), in, sink);
      case 105 -> sequence(in.big(4), in, sink);
      case NIL -> sink.none();
      case 107 -> sink.bytes(in.bytes(in.big(2)));
      case 108 -> list(in.big(4), in, sink);
      case 109 -> sink.bytes(in.bytes(in.big(4)));
      case 110 -> big(in.next(), in, sink);
      case 111 -> big(in.big(4), in, sink);
      case 116 -> map(in.big(4), in, sink);
      default -> throw new IOException("tag");
    }
  }

  private static byte[] atom(int tag, SerialInput in) throws IOException {
    byte[] name = in.bytes(in.big(tag == 100 || tag == 118 ? 2 : 1));
    boolean latin = tag == 100 || tag == 115;
    return latin
        ? new String(name, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8)
        : name;
  }

  private void sequence(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginArray();
    for (long i = 0; i < count; i++) {
      term(in, sink);
    }
    sink.end();
  }

  /** A list; one of characters of which some are beyond Latin 1 is written as one of numbers. */
  private void list(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    StringBuilder text = new StringBuilder();
    long taken = 0;
    for (; taken < count && (in.peek() == BYTE || in.peek() == INTEGER); taken++) {
      int character = in.next() == BYTE ? in.next() : (int) in.big(4);
      text.appendCodePoint(Character.isValidCodePoint(character) ? character : 0xfffd);
    }
    if (taken == count && count > 0) {
      sink.text(text.toString());
    } else {
      sink.beginArray();
      for (; taken < count; taken++) {
        term(in, sink);
      }
      sink.end();
    }
    if (in.peek() == NIL) {
      in.next();
    } else {
      term(in, sink);
    }
  }

  private static void big(long length, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int sign = in.next() == 0 ? 1 : -1;
    byte[] bytes = in.bytes(length);
    if (bytes.length > 64) {
      sink.none();
      return;
    }
    for (int i = 0, k = bytes.length - 1; i < k; i++, k--) {
      byte b = bytes[i];
      bytes[i] = bytes[k];
      bytes[k] = b;
    }
    sink.text(new BigInteger(sign, bytes).toString());
  }

  private void map(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (long i = 0; i < count; i++) {
      switch (in.peek()) {
        case 100, 115, 118, 119 -> sink.key(atom(in.next(), in));
        case 109 -> {
          in.next();
          sink.key(in.bytes(in.big(4)));
        }
        case 107 -> {
          in.next();
          sink.key(in.bytes(in.big(2)));
        }
        default -> term(in, sink);
      }
      term(in, sink);
    }
    sink.end();
  }
}
