package org.inshore.scanners.documents.columnar.arrow;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Values of one field in one batch, each read where it lies in the buffers. */
final class ArrowVector {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int LONGEST_LIST = 100_000;
  private static final int INLINE = 12;

  private interface Reader {
    @Nullable Object get(long index) throws IOException;
  }

  private static final MemorySegment NONE = MemorySegment.ofArray(new byte[0]);

  private final long length;
  private final MemorySegment valid;
  private final Reader reader;

  private ArrowVector(long length, MemorySegment valid, Reader reader) {
    this.length = length;
    this.valid = valid;
    this.reader = reader;
  }

  /** A value as a string, a number, bytes, a list or a map; null where there is none. */
  @Nullable Object get(long index) throws IOException {
    if (index < 0 || index >= length) {
      throw new IOException("no value");
    }
    return valid.byteSize() == 0 || bit(valid, index) ? reader.get(index) : null;
  }

  static ArrowVector of(
      ArrowField field, ArrowBuffers buffers, Map<Long, List<ArrowVector>> dictionaries)
      throws IOException, ScanException, InterruptedException {
    long length = buffers.node();
    if (field.dictionary() >= 0) {
      MemorySegment valid = buffers.next();
      MemorySegment indexes = buffers.next();
      int width = field.index();
      return new ArrowVector(
          length,
          valid,
          i ->
              entry(
                  dictionaries.getOrDefault(field.dictionary(), List.of()),
                  ((Number) ArrowValues.integer(indexes, i, width)).longValue()));
    }
    return switch (field.kind()) {
      case 1 -> new ArrowVector(length, NONE, _ -> null);
      case 14 -> union(field, length, buffers, dictionaries);
      case 22 -> runs(field, length, buffers, dictionaries);
      default -> plain(field, length, buffers, dictionaries);
    };
  }

  private static ArrowVector plain(
      ArrowField field,
      long length,
      ArrowBuffers buffers,
      Map<Long, List<ArrowVector>> dictionaries)
      throws IOException, ScanException, InterruptedException {
    MemorySegment valid = buffers.next();
    Reader reader =
        switch (field.kind()) {
          case 4, 5 -> strings(field, buffers.next(), buffers.next(), 4);
          case 19, 20 -> strings(field, buffers.next(), buffers.next(), 8);
          case 23, 24 -> views(field, buffers);
          case 12 -> lists(buffers.next(), 4, children(field, buffers, dictionaries));
          case 17 -> maps(lists(buffers.next(), 4, children(field, buffers, dictionaries)));
          case 21 -> lists(buffers.next(), 8, children(field, buffers, dictionaries));
          case 25 ->
              listViews(buffers.next(), buffers.next(), 4, children(field, buffers, dictionaries));
          case 26 ->
              listViews(buffers.next(), buffers.next(), 8, children(field, buffers, dictionaries));
          case 16 -> {
            int size = field.type().integer(0, 0);
            ArrowVector child = children(field, buffers, dictionaries).getFirst();
            yield i -> list(child, i * size, (i + 1) * size);
          }
          case 13 -> struct(field, children(field, buffers, dictionaries));
          default -> {
            MemorySegment values = buffers.next();
            ArrowValues fixed = ArrowValues.of(field);
            if (fixed == null) {
              throw Problems.noReader("columnar.codec");
            }
            yield i -> fixed.get(values, i);
          }
        };
    return new ArrowVector(length, valid, reader);
  }

  private static List<ArrowVector> children(
      ArrowField field, ArrowBuffers buffers, Map<Long, List<ArrowVector>> dictionaries)
      throws IOException, ScanException, InterruptedException {
    List<ArrowVector> children = new ArrayList<>();
    for (ArrowField child : field.children()) {
      children.add(of(child, buffers, dictionaries));
    }
    if (children.isEmpty() && field.kind() != 13) {
      throw new IOException("no child");
    }
    return children;
  }

  private static Reader strings(
      ArrowField field, MemorySegment offsets, MemorySegment bytes, int width) {
    return i ->
        ArrowValues.text(
            field, bytes.asSlice(offset(offsets, i, width), between(offsets, i, width)));
  }

  private static Reader views(ArrowField field, ArrowBuffers buffers)
      throws IOException, ScanException, InterruptedException {
    MemorySegment views = buffers.next();
    List<MemorySegment> data = new ArrayList<>();
    for (int i = buffers.variadicCount(); i > 0; i--) {
      data.add(buffers.next());
    }
    return i -> {
      int size = views.get(INT, 16 * i);
      MemorySegment value =
          size <= INLINE
              ? views.asSlice(16 * i + 4, size)
              : data.get(views.get(INT, 16 * i + 8)).asSlice(views.get(INT, 16 * i + 12), size);
      return ArrowValues.text(field, value);
    };
  }

  private static Reader lists(MemorySegment offsets, int width, List<ArrowVector> children) {
    ArrowVector child = children.getFirst();
    return i -> list(child, offset(offsets, i, width), offset(offsets, i + 1, width));
  }

  /** A map is a list of pairs. */
  private static Reader maps(Reader lists) {
    return i -> {
      Map<Object, @Nullable Object> map = new LinkedHashMap<>();
      if (lists.get(i) instanceof List<?> pairs) {
        for (Object pair : pairs) {
          if (pair instanceof Map<?, ?> struct && struct.size() == 2) {
            Iterator<?> values = struct.values().iterator();
            Object key = values.next();
            map.put(key == null ? "" : key, values.next());
          }
        }
      }
      return map;
    };
  }

  private static Reader listViews(
      MemorySegment offsets, MemorySegment sizes, int width, List<ArrowVector> children) {
    ArrowVector child = children.getFirst();
    return i -> {
      long from = offset(offsets, i, width);
      return list(child, from, from + offset(sizes, i, width));
    };
  }

  private static Reader struct(ArrowField field, List<ArrowVector> children) {
    return i -> {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (int child = 0; child < children.size(); child++) {
        String name = field.children().get(child).name();
        values.put(
            values.containsKey(name) ? name + "~" + child : name, children.get(child).get(i));
      }
      return values;
    };
  }

  private static ArrowVector union(
      ArrowField field,
      long length,
      ArrowBuffers buffers,
      Map<Long, List<ArrowVector>> dictionaries)
      throws IOException, ScanException, InterruptedException {
    MemorySegment types = buffers.next();
    boolean dense = field.type().small(0, 0) == 1;
    MemorySegment offsets = dense ? buffers.next() : NONE;
    List<ArrowVector> children = children(field, buffers, dictionaries);
    Map<Integer, ArrowVector> byId = new LinkedHashMap<>();
    for (int i = 0; i < children.size(); i++) {
      byId.put(field.type().count(1) == 0 ? i : field.type().integerAt(1, i), children.get(i));
    }
    return new ArrowVector(
        length,
        NONE,
        i -> {
          ArrowVector child = byId.get((int) types.get(ValueLayout.JAVA_BYTE, i));
          return child == null ? null : child.get(dense ? offset(offsets, i, 4) : i);
        });
  }

  /** Values that stand for runs: the ends of the runs say which. */
  private static ArrowVector runs(
      ArrowField field,
      long length,
      ArrowBuffers buffers,
      Map<Long, List<ArrowVector>> dictionaries)
      throws IOException, ScanException, InterruptedException {
    List<ArrowVector> children = children(field, buffers, dictionaries);
    ArrowVector ends = children.getFirst();
    ArrowVector values = children.getLast();
    return new ArrowVector(
        length,
        NONE,
        i -> {
          long low = 0;
          long high = ends.length - 1;
          while (low < high) {
            long middle = (low + high) >>> 1;
            if (ends.get(middle) instanceof Number end && end.longValue() > i) {
              high = middle;
            } else {
              low = middle + 1;
            }
          }
          return values.get(low);
        });
  }

  private static @Nullable Object entry(List<ArrowVector> dictionary, long index)
      throws IOException {
    long left = index;
    for (ArrowVector part : dictionary) {
      if (left < part.length) {
        return part.get(left);
      }
      left -= part.length;
    }
    throw new IOException("no entry");
  }

  private static List<@Nullable Object> list(ArrowVector child, long from, long to)
      throws IOException {
    if (to < from || to - from > LONGEST_LIST) {
      throw new IOException("no list");
    }
    List<@Nullable Object> list = new ArrayList<>();
    for (long i = from; i < to; i++) {
      list.add(child.get(i));
    }
    return list;
  }

  private static long offset(MemorySegment offsets, long index, int width) {
    return width == 4 ? offsets.get(INT, 4 * index) : offsets.get(LONG, 8 * index);
  }

  private static long between(MemorySegment offsets, long index, int width) {
    return offset(offsets, index + 1, width) - offset(offsets, index, width);
  }

  private static boolean bit(MemorySegment bits, long index) {
    return (bits.get(ValueLayout.JAVA_BYTE, index >> 3) >> (index & 7) & 1) != 0;
  }
}
