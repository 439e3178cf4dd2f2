package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.spi.scan.ScanException;

/** Reader of Ruby's Marshal 4.8; a link to an object before is that text, or no value. */
final class RubyFormat implements SerialFormat {
  private static final byte[] NONE = {};

  private final List<byte[]> symbols = new ArrayList<>();

  /** By number: texts as they are, other objects as none. */
  private final List<byte[]> objects = new ArrayList<>();

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (in.next() != 4 || in.next() > 8) {
      throw new IOException("version");
    }
    symbols.clear();
    objects.clear();
    value(in, sink);
  }

  private void value(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int type = in.next();
    switch (type) {
      case '0' -> sink.none();
      case 'T' -> sink.text("true");
      case 'F' -> sink.text("false");
      case 'i' -> sink.number(number(in));
      case ':', ';' -> sink.text(symbol(type, in));
      case '@' -> sink.text(linked(number(in)));
      case '"', 'f', 'c', 'm', 'M' -> {
        byte[] text = in.bytes(number(in));
        objects.add(text);
        sink.bytes(text);
      }
      case '/' -> {
        byte[] text = in.bytes(number(in));
        in.next();
        objects.add(text);
        sink.bytes(text);
      }
      case 'l' -> big(in, sink);
      case 'I' -> {
        value(in, sink);
        skipVariables(in);
      }
      case 'e', 'C' -> {
        symbol(in.next(), in);
        value(in, sink);
      }
      case '[' -> {
        objects.add(NONE);
        long count = number(in);
        sink.beginArray();
        for (long i = 0; i < count; i++) {
          value(in, sink);
        }
        sink.end();
      }
      case '{', '}' -> {
        objects.add(NONE);
        pairs(number(in), in, sink);
        if (type == '}') {
          value(in, sink);
        }
      }
      case 'o', 'S' -> {
        symbol(in.next(), in);
        objects.add(NONE);
        pairs(number(in), in, sink);
      }
      case 'u' -> {
        symbol(in.next(), in);
        sink.bytes(in.bytes(number(in)));
        objects.add(NONE);
      }
      case 'U', 'd' -> {
        symbol(in.next(), in);
        objects.add(NONE);
        value(in, sink);
      }
      default -> throw new IOException("type");
    }
  }

  private void pairs(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (long i = 0; i < count; i++) {
      key(in, sink);
      value(in, sink);
    }
    sink.end();
  }

  private void key(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int type = in.peek();
    boolean wrapped = type == 'I';
    if (wrapped) {
      in.next();
      type = in.peek();
    }
    switch (type) {
      case ':', ';' -> {
        byte[] name = symbol(in.next(), in);
        boolean variable = name.length > 1 && name[0] == '@';
        sink.key(variable ? Arrays.copyOfRange(name, 1, name.length) : name);
      }
      case '"' -> {
        in.next();
        byte[] text = in.bytes(number(in));
        objects.add(text);
        sink.key(text);
      }
      case '@' -> {
        in.next();
        sink.key(linked(number(in)));
      }
      default -> value(in, sink);
    }
    if (wrapped) {
      skipVariables(in);
    }
  }

  /** Of a text: its encoding. */
  private void skipVariables(SerialInput in) throws IOException {
    long count = number(in);
    for (long i = 0; i < count; i++) {
      symbol(in.next(), in);
      int type = in.next();
      if (type == '"') {
        objects.add(in.bytes(number(in)));
      } else if (type == '@') {
        number(in);
      } else if (type != 'T' && type != 'F') {
        throw new IOException("variable");
      }
    }
  }

  private byte[] linked(long index) throws IOException {
    if (index < 0 || index >= objects.size()) {
      throw new IOException("link");
    }
    return objects.get((int) index);
  }

  private byte[] symbol(int type, SerialInput in) throws IOException {
    if (type == 'I') {
      byte[] symbol = symbol(in.next(), in);
      skipVariables(in);
      return symbol;
    }
    long number = number(in);
    if (type == ':') {
      byte[] symbol = in.bytes(number);
      symbols.add(symbol);
      return symbol;
    }
    if (type != ';' || number < 0 || number >= symbols.size()) {
      throw new IOException("symbol");
    }
    return symbols.get((int) number);
  }

  private void big(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int sign = in.next() == '-' ? -1 : 1;
    byte[] bytes = in.bytes(2 * number(in));
    objects.add(NONE);
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    if (bytes.length > 64) {
      sink.none();
    } else {
      sink.text(new BigInteger(sign, turned).toString());
    }
  }

  /** A number in one to five bytes. */
  private static long number(SerialInput in) throws IOException {
    int first = (byte) in.next();
    if (first == 0) {
      return 0;
    } else if (first > 4) {
      return first - 5L;
    } else if (first < -4) {
      return first + 5L;
    } else if (first > 0) {
      return in.little(first);
    }
    return in.little(-first) - (1L << (-first * Byte.SIZE));
  }
}
