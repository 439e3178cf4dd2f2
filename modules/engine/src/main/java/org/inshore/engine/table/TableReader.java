package org.inshore.engine.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what a {@link TableWriter} has written, in the same order. Whether the bytes are such is
 * for the caller to know.
 */
public final class TableReader {
  private final ByteBuffer buffer;
  private final List<Object> known = new ArrayList<>();

  /** Reads a part of an array. */
  public TableReader(byte[] bytes, int from, int length) {
    this.buffer = ByteBuffer.wrap(bytes, from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads an integer. */
  public int number() {
    return buffer.getInt();
  }

  /** Reads a floating-point number. */
  public double real() {
    return buffer.getDouble();
  }

  /** Reads yes or no. */
  public boolean flag() {
    return buffer.get() != 0;
  }

  /** Reads a text. */
  public String text() {
    int length = number();
    int at = buffer.position();
    buffer.position(at + length);
    return new String(buffer.array(), buffer.arrayOffset() + at, length, StandardCharsets.UTF_8);
  }

  /** Passes over bytes; tells whether they are the same as what another buffer has left. */
  public boolean isNext(ByteBuffer expected) {
    int length = number();
    ByteBuffer next = buffer.slice(buffer.position(), length);
    buffer.position(buffer.position() + length);
    return next.equals(expected);
  }

  /** A reader of bytes that are here; this one goes on behind them. */
  public TableReader part() {
    int length = number();
    int at = buffer.position();
    buffer.position(at + length);
    return new TableReader(buffer.array(), buffer.arrayOffset() + at, length);
  }

  /** A reader of what this one has not yet read, which stays where it is. */
  public TableReader again() {
    return new TableReader(
        buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
  }

  /** Reads integers. */
  public int[] numbers() {
    int[] values = new int[number()];
    buffer.asIntBuffer().get(values);
    buffer.position(buffer.position() + values.length * Integer.BYTES);
    return values;
  }

  /** Reads long integers. */
  public long[] longs() {
    long[] values = new long[number()];
    buffer.asLongBuffer().get(values);
    buffer.position(buffer.position() + values.length * Long.BYTES);
    return values;
  }

  /** Reads short integers. */
  public short[] shorts() {
    short[] values = new short[number()];
    buffer.asShortBuffer().get(values);
    buffer.position(buffer.position() + values.length * Short.BYTES);
    return values;
  }

  /** Reads characters. */
  public char[] characters() {
    char[] values = new char[number()];
    buffer.asCharBuffer().get(values);
    buffer.position(buffer.position() + values.length * Character.BYTES);
    return values;
  }

  /** Reads characters of which most are the same. */
  public char[] sparse(char usual) {
    char[] values = new char[number()];
    if (values.length > 0) {
      // Copies of copies: a JVM that has just started copies faster than it runs a loop.
      values[0] = usual;
      for (int done = 1; done < values.length; done *= 2) {
        System.arraycopy(values, 0, values, done, Math.min(done, values.length - done));
      }
    }
    int[] places = numbers();
    char[] others = characters();
    for (int i = 0; i < places.length; i++) {
      values[places[i]] = others[i];
    }
    return values;
  }

  /** Reads a set of numbers. */
  public BitSet bits() {
    return BitSet.valueOf(longs());
  }

  /** Reads some values of a kind. */
  public <T> List<T> list(Supplier<? extends T> read) {
    int size = number();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.get());
    }
    return List.copyOf(values);
  }

  /** Reads texts. */
  public List<String> texts() {
    return list(this::text);
  }

  /** Reads a value that may have come before, of one kind for all. */
  public <T> T shared(Class<T> kind, Supplier<? extends T> read) {
    int number = number();
    if (number == known.size()) {
      known.add(read.get());
    }
    return kind.cast(known.get(number));
  }
}
