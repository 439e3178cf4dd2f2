package org.inshore.engine.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what a {@link TableWriter} has written, in the same order. Whether the bytes are such is
 * for the caller to know.
 */
public final class TableReader {
  private final byte[] bytes;
  private final ByteBuffer buffer;

  /** The file that parts are read from, and where these begin in it. */
  private final TableFile file;

  private final long parts;

  private final List<Object> known = new ArrayList<>();
  private int at;

  TableReader(byte[] bytes, TableFile file, long parts) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.file = file;
    this.parts = parts;
  }

  /** Reads an integer: seven bits a byte, the lowest first, as long as the highest bit is set. */
  public int number() {
    byte next = bytes[at++];
    int value = next & 0x7f;
    for (int shift = 7; next < 0; shift += 7) {
      next = bytes[at++];
      value |= (next & 0x7f) << shift;
    }
    return value;
  }

  /** Reads a floating-point number. */
  public double real() {
    double value = buffer.getDouble(at);
    at += Double.BYTES;
    return value;
  }

  /** Reads yes or no. */
  public boolean flag() {
    return bytes[at++] != 0;
  }

  /** Reads a text. */
  public String text() {
    int length = number();
    int from = at;
    at += length;
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Passes over bytes; tells whether they are the same as what another buffer has left. */
  public boolean isNext(ByteBuffer expected) {
    int length = number();
    int from = at;
    at += length;
    return buffer.slice(from, length).equals(expected);
  }

  /** Passes over a part, which can be read later. */
  public TablePart part() {
    return new TablePart(file, parts, number(), number(), number());
  }

  /** The next elements of an array, as bytes. */
  private ByteBuffer elements(int count, int bytesOfEach) {
    int from = at;
    at += count * bytesOfEach;
    return buffer.position(from);
  }

  /** Reads integers. */
  public int[] numbers() {
    int[] values = new int[number()];
    elements(values.length, Integer.BYTES).asIntBuffer().get(values);
    return values;
  }

  /** Reads long integers. */
  public long[] longs() {
    long[] values = new long[number()];
    elements(values.length, Long.BYTES).asLongBuffer().get(values);
    return values;
  }

  /** Reads short integers. */
  public short[] shorts() {
    short[] values = new short[number()];
    elements(values.length, Short.BYTES).asShortBuffer().get(values);
    return values;
  }

  /** Reads characters. */
  public char[] characters() {
    char[] values = new char[number()];
    elements(values.length, Character.BYTES).asCharBuffer().get(values);
    return values;
  }

  /** Reads lists of integers; those that are equal are one. */
  public int[][] lists() {
    int[] which = numbers();
    int[] ends = numbers();
    int[] all = numbers();
    int[][] distinct = new int[ends.length][];
    for (int i = 0, from = 0; i < ends.length; from = ends[i++]) {
      distinct[i] = Arrays.copyOfRange(all, from, ends[i]);
    }
    int[][] values = new int[which.length][];
    for (int i = 0; i < which.length; i++) {
      values[i] = distinct[which[i]];
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
    int size = number();
    if (size == 0) {
      return List.of();
    }
    String[] values = new String[size];
    for (int i = 0; i < size; i++) {
      values[i] = text();
    }
    return List.of(values);
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
