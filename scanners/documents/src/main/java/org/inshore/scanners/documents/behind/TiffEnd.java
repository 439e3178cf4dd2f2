package org.inshore.scanners.documents.behind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a TIFF ends: behind the last byte of its directories, of their values, and of the
 * strips and tiles that these name (TIFF 6.0, sections 2 and 8).
 */
public final class TiffEnd {
  private static final int CLASSIC = 42;
  private static final int ENTRY = 12;
  private static final int MAX_DIRECTORIES = 1_000;
  private static final int MAX_PIECES = 1 << 20;

  /** By type of a value, its length in bytes. */
  private static final int[] LENGTHS = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  private static final int SHORT = 3;

  /** Tags of directories below: of pictures, and of what cameras tell. */
  private static final Set<Integer> BELOW = Set.of(330, 34665, 34853, 40965);

  /** Tags of where pieces of a picture begin, and of how long these are. */
  private static final Map<Integer, Integer> PIECES = Map.of(273, 279, 324, 325, 513, 514);

  /**
   * A value of a directory.
   *
   * @param at where it, or the first of several, stands
   */
  private record Value(int type, long count, long at) {}

  private final SeekableByteChannel file;
  private final ByteOrder order;
  private final Deque<Long> directories = new ArrayDeque<>();
  private final Set<Long> read = new HashSet<>();
  private long end;

  private TiffEnd(SeekableByteChannel file, ByteOrder order) {
    this.file = file;
    this.order = order;
  }

  /** Its length; -1 if its directories do not tell. */
  public static long of(SeekableByteChannel file) throws IOException {
    ByteBuffer first = read(file, 0, 8);
    if (first.limit() < 8) {
      return -1;
    }
    ByteOrder order = first.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    first.order(order);
    if (first.getShort(2) != CLASSIC) {
      return -1;
    }
    TiffEnd tiff = new TiffEnd(file, order);
    tiff.directories.add(unsigned(first.getInt(4)));
    return tiff.all() ? tiff.end : -1;
  }

  private boolean all() throws IOException {
    while (!directories.isEmpty()) {
      long at = directories.remove();
      if (at != 0 && read.add(at) && (read.size() > MAX_DIRECTORIES || !directory(at))) {
        return false;
      }
    }
    return end > 0;
  }

  private boolean directory(long at) throws IOException {
    ByteBuffer head = read(at, 2);
    if (head.limit() < 2) {
      return false;
    }
    int length = ENTRY * (head.getShort(0) & 0xffff);
    ByteBuffer entries = read(at + 2, length + Integer.BYTES);
    if (entries.limit() < length) {
      return false;
    }
    Map<Integer, Value> values = new HashMap<>();
    for (int from = 0; from < length; from += ENTRY) {
      int type = entries.getShort(from + 2);
      long count = unsigned(entries.getInt(from + 4));
      long bytes = type > 0 && type < LENGTHS.length ? count * LENGTHS[type] : 0;
      long place = bytes > Integer.BYTES ? unsigned(entries.getInt(from + 8)) : at + 2 + from + 8;
      values.put(entries.getShort(from) & 0xffff, new Value(type, count, place));
      upTo(place + bytes);
    }
    upTo(at + 2 + entries.limit());
    for (int tag : BELOW) {
      for (long below : numbers(values.get(tag))) {
        directories.add(below);
      }
    }
    for (Map.Entry<Integer, Integer> pair : PIECES.entrySet()) {
      long[] starts = numbers(values.get(pair.getKey()));
      long[] lengths = numbers(values.get(pair.getValue()));
      for (int i = 0; i < Math.min(starts.length, lengths.length); i++) {
        upTo(starts[i] + lengths[i]);
      }
    }
    directories.add(entries.limit() > length ? unsigned(entries.getInt(length)) : 0);
    return true;
  }

  private void upTo(long place) {
    end = Math.max(end, place);
  }

  private long[] numbers(@Nullable Value value) throws IOException {
    if (value == null || value.count() > MAX_PIECES) {
      return new long[0];
    }
    int width = value.type() == SHORT ? Short.BYTES : Integer.BYTES;
    ByteBuffer bytes = read(value.at(), (int) value.count() * width);
    long[] numbers = new long[bytes.limit() / width];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          width == Short.BYTES
              ? bytes.getShort(i * width) & 0xffff
              : unsigned(bytes.getInt(i * width));
    }
    return numbers;
  }

  private ByteBuffer read(long from, int length) throws IOException {
    return read(file, from, length).order(order);
  }

  private static ByteBuffer read(SeekableByteChannel file, long from, int length)
      throws IOException {
    ByteBuffer read = ByteBuffer.allocate(length);
    file.position(from);
    IOUtils.read(file, read);
    return read.flip();
  }

  private static long unsigned(int number) {
    return number & 0xffffffffL;
  }
}
