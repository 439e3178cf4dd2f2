package org.inshore.scanners.documents.columnar.orc;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of one column in one stripe, and of what is nested in it, one after the other. */
final class OrcColumn {
  private static final int PRESENT = 0;
  private static final int DATA = 1;
  private static final int LENGTH = 2;
  private static final int DICTIONARY = 3;
  private static final int SECONDARY = 5;
  private static final int LONGEST_LIST = 100_000;
  private static final int LARGEST_DICTIONARY = 64 << 20;
  private static final LocalDateTime BASE = LocalDateTime.of(2015, 1, 1, 0, 0);

  private interface Reader {
    @Nullable Object next() throws IOException;
  }

  /** Streams and encodings of one stripe. */
  interface Stripe {
    /** The bytes of a column's stream of a kind; empty where there is none. */
    InputStream stream(int column, int kind) throws IOException;

    boolean has(int column, int kind);

    /** How a column is encoded: 0 direct, 1 by a dictionary, 2 and 3 so by the second version. */
    int encoding(int column);

    int dictionarySize(int column);

    ZoneId zone();
  }

  private final Stripe stripe;
  private final int column;
  private final @Nullable OrcBytes present;
  private final Reader reader;

  OrcColumn(OrcType type, Stripe stripe) throws IOException {
    this.stripe = stripe;
    this.column = type.column();
    this.present = stripe.has(column, PRESENT) ? new OrcBytes(input(PRESENT)) : null;
    this.reader = reader(type);
  }

  /** The next value: a string, a number, bytes, a list or a map; null where there is none. */
  @Nullable Object next() throws IOException {
    return present == null || present.bit() ? reader.next() : null;
  }

  private Reader reader(OrcType type) throws IOException {
    return switch (type.kind()) {
      case OrcType.BOOLEAN -> new OrcBytes(input(DATA))::bit;
      case OrcType.BYTE -> {
        OrcBytes bytes = new OrcBytes(input(DATA));
        yield () -> (long) (byte) bytes.next();
      }
      case OrcType.SHORT, OrcType.INT, OrcType.LONG -> integers(DATA, true)::next;
      case OrcType.FLOAT -> {
        OrcInput in = input(DATA);
        yield () -> Float.intBitsToFloat((int) in.low(4));
      }
      case OrcType.DOUBLE -> {
        OrcInput in = input(DATA);
        yield () -> Double.longBitsToDouble(in.low(8));
      }
      case OrcType.STRING, OrcType.VARCHAR -> strings();
      case OrcType.CHAR -> {
        Reader padded = strings();
        yield () -> String.valueOf(padded.next()).stripTrailing();
      }
      case OrcType.BINARY -> {
        OrcInput in = input(DATA);
        OrcIntegers lengths = integers(LENGTH, false);
        yield () -> in.bytes(lengths.next());
      }
      case OrcType.DATE -> {
        OrcIntegers days = integers(DATA, true);
        yield () -> LocalDate.ofEpochDay(days.next());
      }
      case OrcType.TIMESTAMP -> times(stripe.zone());
      case OrcType.INSTANT -> times(ZoneOffset.UTC);
      case OrcType.DECIMAL -> {
        OrcInput in = input(DATA);
        OrcIntegers scales = integers(SECONDARY, true);
        yield () -> decimal(in.whole(), scales.next());
      }
      case OrcType.LIST, OrcType.MAP -> collections(type);
      case OrcType.UNION -> {
        OrcBytes tags = new OrcBytes(input(DATA));
        List<OrcColumn> children = children(type);
        yield () -> children.get(tags.next()).next();
      }
      case OrcType.STRUCT -> struct(type);
      default -> throw new IOException("no type");
    };
  }

  private OrcInput input(int kind) throws IOException {
    return new OrcInput(stripe.stream(column, kind));
  }

  private OrcIntegers integers(int kind, boolean signed) throws IOException {
    return new OrcIntegers(input(kind), stripe.encoding(column) >= 2, signed);
  }

  private List<OrcColumn> children(OrcType type) throws IOException {
    List<OrcColumn> children = new ArrayList<>();
    for (OrcType child : type.children()) {
      children.add(new OrcColumn(child, stripe));
    }
    return children;
  }

  private Reader strings() throws IOException {
    OrcIntegers lengths = integers(LENGTH, false);
    if (stripe.encoding(column) % 2 == 0) {
      OrcInput in = input(DATA);
      return () -> new String(in.bytes(lengths.next()), StandardCharsets.UTF_8);
    }
    OrcInput in = input(DICTIONARY);
    List<String> entries = new ArrayList<>();
    long size = 0;
    for (int i = stripe.dictionarySize(column); i > 0; i--) {
      byte[] entry = in.bytes(lengths.next());
      size += entry.length + 1;
      if (size > LARGEST_DICTIONARY) {
        throw new IOException("dictionary without end");
      }
      entries.add(new String(entry, StandardCharsets.UTF_8));
    }
    OrcIntegers indexes = integers(DATA, false);
    return () -> entries.get(Math.toIntExact(indexes.next()));
  }

  private Reader times(ZoneId zone) throws IOException {
    OrcIntegers seconds = integers(DATA, true);
    OrcIntegers parts = integers(SECONDARY, false);
    long base = BASE.atZone(zone).toEpochSecond();
    return () -> {
      long second = base + seconds.next();
      long part = parts.next();
      long nanos = part >>> 3;
      for (long zeros = (part & 7) == 0 ? 0 : (part & 7) + 1; zeros > 0; zeros--) {
        nanos *= 10;
      }
      // Before 1970 whole seconds are counted towards it.
      long whole = second < 0 && nanos > 999_999 ? second - 1 : second;
      return Instant.ofEpochSecond(whole, nanos)
          .atZone(zone)
          .toLocalDateTime()
          .toString()
          .replace('T', ' ');
    };
  }

  private static BigDecimal decimal(BigInteger digits, long scale) throws IOException {
    if (Math.abs(scale) > 1000) {
      throw new IOException("no scale");
    }
    return new BigDecimal(digits, (int) scale);
  }

  private Reader collections(OrcType type) throws IOException {
    OrcIntegers lengths = integers(LENGTH, false);
    List<OrcColumn> children = children(type);
    boolean map = type.kind() == OrcType.MAP;
    if (children.size() != (map ? 2 : 1)) {
      throw new IOException("no child");
    }
    return () -> {
      long length = lengths.next();
      if (length < 0 || length > LONGEST_LIST) {
        throw new IOException("no list");
      }
      List<@Nullable Object> values = new ArrayList<>();
      Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
      for (long i = 0; i < length; i++) {
        Object value = children.getFirst().next();
        if (map) {
          entries.put(value == null ? "" : value, children.getLast().next());
        } else {
          values.add(value);
        }
      }
      return map ? entries : values;
    };
  }

  private Reader struct(OrcType type) throws IOException {
    List<OrcColumn> children = children(type);
    return () -> {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (int i = 0; i < children.size(); i++) {
        String name = i < type.names().size() ? type.names().get(i) : String.valueOf(i);
        values.put(values.containsKey(name) ? name + "~" + i : name, children.get(i).next());
      }
      return values;
    };
  }
}
