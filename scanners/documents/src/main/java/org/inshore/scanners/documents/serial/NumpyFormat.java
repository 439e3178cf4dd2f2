package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of an array of NumPy (NEP 1): records of a structured type are objects, the last dimension
 * is an array each. Of numbers only whole ones may say something, and some others show that a
 * column is of measures; objects are a pickle.
 */
final class NumpyFormat implements SerialFormat {
  private static final int MARK = 6;

  /** In one row of so many, numbers with a fraction are handed on as well. */
  private static final int SHOWN = 16;

  private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([\\d, ]*)\\)");
  private static final Pattern SIMPLE = Pattern.compile("'descr': *'([<>|=]?)([a-zA-Z?])(\\d*)'");
  private static final Pattern FIELD =
      Pattern.compile("\\('((?:[^'\\\\]|\\\\.)*)', *'([<>|=]?)([a-zA-Z?])(\\d*)'\\)");

  /** Type of an item: its letter, its bytes, its order of bytes. */
  private record Item(String name, char letter, int bytes, boolean big) {
    static Item of(String name, String order, String letter, String length) throws IOException {
      if (length.length() > 7) {
        throw new IOException("length");
      }
      int count = length.isEmpty() ? 1 : Integer.parseInt(length);
      int width = letter.equals("U") ? 4 * count : count;
      return new Item(name, letter.charAt(0), width, order.equals(">"));
    }
  }

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    in.bytes(MARK);
    int version = in.next();
    in.next();
    String head = in.text(in.little(version == 1 ? 2 : 4));
    List<Item> fields = new ArrayList<>();
    Matcher simple = SIMPLE.matcher(head);
    Matcher shape = SHAPE.matcher(head);
    if (!shape.find()) {
      throw new IOException("shape");
    }
    boolean plain = simple.find();
    if (plain) {
      fields.add(Item.of("", simple.group(1), simple.group(2), simple.group(3)));
    } else {
      fields(head, fields);
    }
    if (plain && fields.getFirst().letter() == 'O') {
      in.peek();
      new PickleFormat().next(in, sink);
      return;
    }
    items(shape.group(1), plain, fields, in, sink);
  }

  /** Fields of a structured type; one of those is none that is read. */
  private static void fields(String head, List<Item> fields) throws IOException {
    int from = head.indexOf('[');
    int to = head.indexOf("], 'fortran");
    if (from < 0 || to < from) {
      throw new IOException("type");
    }
    Matcher field = FIELD.matcher(head).region(from, to);
    int end = from + 1;
    while (field.find()) {
      if (!head.substring(end, field.start()).isBlank() && field.start() > end + 2) {
        throw new IOException("type");
      }
      fields.add(Item.of(field.group(1), field.group(2), field.group(3), field.group(4)));
      end = field.end();
    }
    if (fields.isEmpty() || (end < to && !head.substring(end, to).strip().equals(","))) {
      throw new IOException("type");
    }
  }

  private static void items(
      String shape, boolean plain, List<Item> fields, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    long count = 1;
    long last = 1;
    int dimensions = 0;
    for (String length : shape.split("[, ]+", -1)) {
      if (!length.isEmpty()) {
        last = length.length() > 18 ? -1 : Long.parseLong(length);
        if (last < 0 || (last > 0 && count > Long.MAX_VALUE / last)) {
          throw new IOException("shape");
        }
        count *= last;
        dimensions++;
      }
    }
    sink.beginArray();
    for (long i = 0; i < count; i++) {
      boolean rows = plain && dimensions > 1;
      if (rows && i % last == 0) {
        Guard.checkInterrupt();
        sink.beginArray();
      }
      boolean shown = (rows ? i / last : i) % SHOWN == 0;
      if (plain) {
        item(fields.getFirst(), shown, in, sink);
      } else {
        record(fields, shown, in, sink);
      }
      if (rows && i % last == last - 1) {
        sink.end();
      }
    }
    sink.end();
  }

  private static void record(List<Item> fields, boolean shown, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (Item field : fields) {
      sink.key(field.name());
      item(field, shown, in, sink);
    }
    sink.end();
  }

  private static void item(Item item, boolean shown, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (item.letter()) {
      case 'U' -> text(in.bytes(item.bytes()), item.big() ? "UTF-32BE" : "UTF-32LE", sink);
      case 'S' -> {
        byte[] bytes = in.bytes(item.bytes());
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
          end--;
        }
        sink.bytes(Arrays.copyOf(bytes, end));
      }
      case 'i', 'u', 'b', '?', 'M', 'm' -> {
        if (item.bytes() > Long.BYTES) {
          throw new IOException("type");
        }
        sink.number(item.big() ? in.signed(item.bytes()) : signed(in, item.bytes()));
      }
      case 'f' -> real(item, shown, in, sink);
      default -> throw new IOException("type");
    }
  }

  private static long signed(SerialInput in, int width) throws IOException {
    int unused = Long.SIZE - width * Byte.SIZE;
    return in.little(width) << unused >> unused;
  }

  private static void text(byte[] bytes, String charset, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    String text = new String(bytes, Charset.forName(charset));
    int end = text.indexOf('\0');
    sink.text((end < 0 ? text : text.substring(0, end)).getBytes(StandardCharsets.UTF_8));
  }

  /** A number with a fraction, or of fewer bytes, is no identifier. */
  private static void real(Item item, boolean shown, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (item.bytes() != Double.BYTES) {
      in.bytes(item.bytes());
      sink.none();
      return;
    }
    double value = Double.longBitsToDouble(item.big() ? in.big(8) : in.little(8));
    if (value == Math.rint(value) || (shown && Double.isFinite(value))) {
      sink.number(value);
    } else {
      sink.none();
    }
  }
}
