package org.inshore.engine.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Writes values one after the other, without saying what they are. {@link TableReader} reads them
 * in the same order. Arrays have their length before them and lie as in memory, so that reading one
 * is a copy. Parts that are not always needed lie behind all else, each with a checksum.
 */
public final class TableWriter {
  private static final int FIRST_SIZE = 1 << 16;
  private static final int LOW_BITS = 7;
  private static final int LOW = (1 << LOW_BITS) - 1;
  private static final int LONGEST_NUMBER = 5;

  private final Map<Object, Integer> known = new LinkedHashMap<>();
  private final ByteArrayOutputStream parts;
  private ByteBuffer buffer = allocate(FIRST_SIZE);

  public TableWriter() {
    this(new ByteArrayOutputStream());
  }

  private TableWriter(ByteArrayOutputStream parts) {
    this.parts = parts;
  }

  private static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      ByteBuffer larger = allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
      buffer = larger.put(buffer.flip());
    }
    return buffer;
  }

  /** Writes an integer; small ones take a byte. */
  public void number(int value) {
    ByteBuffer to = room(LONGEST_NUMBER);
    int left = value;
    for (; (left & ~LOW) != 0; left >>>= LOW_BITS) {
      to.put((byte) (left | ~LOW));
    }
    to.put((byte) left);
  }

  /** Writes a floating-point number, exactly. */
  public void real(double value) {
    room(Double.BYTES).putDouble(value);
  }

  /** Writes yes or no. */
  public void flag(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  /** Writes a text. */
  public void text(String value) {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public void bytes(byte[] values) {
    bytes(ByteBuffer.wrap(values));
  }

  /** Writes what a buffer has left. */
  public void bytes(ByteBuffer values) {
    number(values.remaining());
    room(values.remaining()).put(values);
  }

  private void array(int length, int bytesOfEach, Consumer<ByteBuffer> put) {
    number(length);
    int size = length * bytesOfEach;
    ByteBuffer to = room(size);
    put.accept(to);
    to.position(to.position() + size);
  }

  /** Writes integers. */
  public void numbers(int[] values) {
    array(values.length, Integer.BYTES, to -> to.asIntBuffer().put(values));
  }

  /** Writes long integers. */
  public void longs(long[] values) {
    array(values.length, Long.BYTES, to -> to.asLongBuffer().put(values));
  }

  /** Writes short integers. */
  public void shorts(short[] values) {
    array(values.length, Short.BYTES, to -> to.asShortBuffer().put(values));
  }

  /** Writes characters. */
  public void characters(char[] values) {
    array(values.length, Character.BYTES, to -> to.asCharBuffer().put(values));
  }

  /** Writes lists of integers: each that is distinct once, and which one stands where. */
  public void lists(int[][] values) {
    Map<List<Integer>, Integer> distinct = new LinkedHashMap<>();
    int[] which = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      List<Integer> list = IntStream.of(values[i]).boxed().toList();
      Integer number = distinct.putIfAbsent(list, distinct.size());
      which[i] = number == null ? distinct.size() - 1 : number;
    }
    int[] lengths = distinct.keySet().stream().mapToInt(List::size).toArray();
    Arrays.parallelPrefix(lengths, Integer::sum);
    numbers(which);
    numbers(lengths);
    numbers(distinct.keySet().stream().flatMapToInt(l -> l.stream().mapToInt(i -> i)).toArray());
  }

  /** Writes a part that is read by itself. */
  public void part(Consumer<? super TableWriter> write) {
    TableWriter part = new TableWriter(parts);
    write.accept(part);
    byte[] bytes = part.bytes();
    number(parts.size());
    number(bytes.length);
    number(TablePart.sum(ByteBuffer.wrap(bytes)));
    parts.writeBytes(bytes);
  }

  /** Writes a set of numbers. */
  public void bits(BitSet values) {
    longs(values.toLongArray());
  }

  /** Writes some values of a kind. */
  public <T> void list(Collection<T> values, Consumer<? super T> write) {
    number(values.size());
    values.forEach(write);
  }

  /** Writes texts. */
  public void texts(Collection<String> values) {
    list(values, this::text);
  }

  /** Writes a value the first time it comes, later only which one it is; of one kind for all. */
  public <T> void shared(T value, Consumer<? super T> write) {
    Integer number = known.putIfAbsent(value, known.size());
    number(number == null ? known.size() - 1 : number);
    if (number == null) {
      write.accept(value);
    }
  }

  /** How many bytes were written, parts included. */
  public int size() {
    return buffer.position() + parts.size();
  }

  private byte[] bytes() {
    byte[] all = new byte[buffer.position()];
    buffer.duplicate().flip().get(all);
    return all;
  }

  /** All that was written. */
  public byte[] written() {
    byte[] all = new byte[Integer.BYTES + size()];
    ByteBuffer to = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    to.putInt(buffer.position()).put(bytes()).put(parts.toByteArray());
    return all;
  }
}
