package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Parser of one item of R's serialisation in big-endian form (R Internals, 1.8): a recursive
 * descent of bounded depth that holds no more values than it may.
 */
final class RParser {
  /** Attributes that say how a vector is made up, and no more. */
  static final Set<String> KNOWN =
      Set.of("names", "levels", "dim", "dimnames", "class", "row.names", "tsp", "srcref");

  private static final int DEEPEST = 256;
  private static final int MOST = 4_000_000;
  private static final long LARGEST = 128L << 20;

  private static final int HAS_ATTRIBUTES = 0x200;
  private static final int HAS_TAG = 0x400;
  private static final int LATIN1 = 1 << 14;
  private static final int REFERENCE = 255;
  private static final long MISSING = 0x80000000L;

  private final SerialInput in;
  private final List<@Nullable RValue> references = new ArrayList<>();
  private int depth;
  private int count;
  private long size;

  RParser(SerialInput in) {
    this.in = in;
  }

  /** The next item; null for one without a value. */
  @Nullable RValue item() throws IOException, InterruptedException {
    Guard.checkInterrupt();
    if (++depth > DEEPEST) {
      throw new IOException("depth");
    }
    RValue value = item((int) in.big(4));
    depth--;
    return value;
  }

  private @Nullable RValue item(int flags) throws IOException, InterruptedException {
    held(8);
    int type = flags & 0xff;
    return switch (type) {
      case 254, 253, 252, 251, 250, 242, 241 -> null;
      case REFERENCE -> reference(flags >>> 8);
      case 1 -> referred(item());
      case 2, 3, 5, 6, 17, 239, 240 -> pairs(flags);
      case 4 -> environment();
      case 7, 8 -> text(in.bytes(in.big(4)), StandardCharsets.US_ASCII);
      case 9 -> string(flags);
      case 22 -> {
        referred(null);
        yield list(flags, 2);
      }
      case 23 -> referred(null);
      case 25 -> list(flags, 0);
      case 247, 248, 249 -> names();
      case 238 -> alternative();
      case 24 -> raw(flags);
      case 10, 13, 14, 15, 16, 19, 20 -> vector(type, flags);
      default -> throw new IOException("type");
    };
  }

  private void held(long bytes) throws IOException {
    size += bytes;
    if (++count > MOST || size > LARGEST) {
      throw new IOException("size");
    }
  }

  private @Nullable RValue referred(@Nullable RValue value) {
    references.add(value);
    return value;
  }

  /** What was read before; of an environment, which may hold itself, nothing. */
  private @Nullable RValue reference(int packed) throws IOException {
    long index = packed == 0 ? in.big(4) : packed;
    return index >= 1 && index <= references.size() ? references.get((int) index - 1) : null;
  }

  private RValue.Text string(int flags) throws IOException {
    long length = in.big(4);
    if (length == 0xffffffffL) {
      return new RValue.Text(null);
    }
    byte[] bytes = in.bytes(length);
    return text(bytes, (flags & LATIN1) == 0 ? charset(bytes) : StandardCharsets.ISO_8859_1);
  }

  /** Without a mark it is in the encoding of who wrote it. */
  private static Charset charset(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? StandardCharsets.UTF_8 : Encoding.GB18030.charset();
  }

  private RValue.Text text(byte[] bytes, Charset charset) throws IOException {
    held(bytes.length);
    return new RValue.Text(new String(bytes, charset));
  }

  /** Cells one behind another, each with a value and perhaps a name. */
  private RValue pairs(int first) throws IOException, InterruptedException {
    List<@Nullable RValue> items = new ArrayList<>();
    List<@Nullable RValue> names = new ArrayList<>();
    boolean named = false;
    Map<String, RValue> attributes = new LinkedHashMap<>();
    int flags = first;
    while (isPair(flags & 0xff)) {
      if ((flags & HAS_ATTRIBUTES) != 0) {
        attributes.putAll(attributes(item()));
      }
      RValue tag = (flags & HAS_TAG) != 0 ? item() : null;
      named |= tag != null;
      names.add(tag);
      items.add(item());
      flags = (int) in.big(4);
      held(8);
    }
    RValue last = item(flags);
    if (last != null) {
      items.add(last);
      names.add(null);
    }
    if (named) {
      attributes.put("names", new RValue.Vector(names, Map.of()));
    }
    return new RValue.Vector(items, attributes);
  }

  private static boolean isPair(int type) {
    return type == 2
        || type == 3
        || type == 5
        || type == 6
        || type == 17
        || type == 239
        || type == 240;
  }

  private static Map<String, RValue> attributes(@Nullable RValue pairs) {
    Map<String, RValue> attributes = new LinkedHashMap<>();
    if (pairs instanceof RValue.Vector vector
        && vector.attributes().get("names") instanceof RValue.Vector names) {
      for (int i = 0; i < vector.items().size(); i++) {
        RValue value = vector.items().get(i);
        if (value != null
            && names.items().get(i) instanceof RValue.Text(String name)
            && name != null) {
          attributes.put(name, value);
        }
      }
    }
    return attributes;
  }

  private RValue environment() throws IOException, InterruptedException {
    in.big(4);
    referred(null);
    return list(0, 4);
  }

  private RValue list(int flags, int items) throws IOException, InterruptedException {
    List<@Nullable RValue> all = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      all.add(item());
    }
    return new RValue.Vector(all, behind(flags));
  }

  /** The attributes that follow a value. */
  private Map<String, RValue> behind(int flags) throws IOException, InterruptedException {
    return (flags & HAS_ATTRIBUTES) == 0 ? Map.of() : attributes(item());
  }

  /** Name and version of a package or namespace, which is referred to later. */
  private @Nullable RValue names() throws IOException, InterruptedException {
    in.big(4);
    vector(16, 0);
    return referred(null);
  }

  /** A vector in another representation: what it wraps, or of a sequence its first number. */
  private @Nullable RValue alternative() throws IOException, InterruptedException {
    item();
    RValue state = item();
    Map<String, RValue> attributes = attributes(item());
    RValue wrapped =
        state instanceof RValue.Vector vector && !vector.items().isEmpty()
            ? vector.items().getFirst()
            : state;
    return wrapped instanceof RValue.Vector vector && !attributes.isEmpty()
        ? new RValue.Vector(vector.items(), attributes)
        : wrapped;
  }

  private RValue raw(int flags) throws IOException, InterruptedException {
    byte[] bytes = in.bytes(in.big(4));
    held(bytes.length);
    behind(flags);
    return new RValue.Raw(bytes);
  }

  private RValue vector(int type, int flags) throws IOException, InterruptedException {
    long length = in.big(4);
    if (length > MOST) {
      throw new IOException("size");
    }
    List<@Nullable RValue> items = new ArrayList<>();
    for (long i = 0; i < length; i++) {
      items.add(
          switch (type) {
            case 10, 13 -> whole(in.big(4));
            case 14 -> real(Double.longBitsToDouble(in.big(8)));
            case 15 -> {
              in.big(8);
              in.big(8);
              yield null;
            }
            default -> item();
          });
      held(8);
    }
    return new RValue.Vector(items, behind(flags));
  }

  private static @Nullable RValue whole(long number) {
    return number == MISSING ? null : new RValue.Text(Integer.toString((int) number));
  }

  private static @Nullable RValue real(double number) {
    return Double.isFinite(number)
        ? new RValue.Text(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
        : null;
  }
}
