package org.inshore.engine.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes values one after the other, without saying what they are. {@link TableReader} reads them
 * in the same order. Arrays have their length before them and lie as in memory, so that reading one
 * is a copy.
 */
public final class TableWriter {
  private static final int FIRST_SIZE = 1 << 20;

  private final Map<Object, Integer> known = new LinkedHashMap<>();
  private ByteBuffer buffer = allocate(FIRST_SIZE);

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

  /** Writes an integer. */
  public void number(int value) {
    room(Integer.BYTES).putInt(value);
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

  /** Writes characters of which most are the same: those that are not. */
  public void sparse(char[] values, char usual) {
    int count = 0;
    for (char value : values) {
      count += value == usual ? 0 : 1;
    }
    int[] places = new int[count];
    char[] others = new char[count];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != usual) {
        places[next] = i;
        others[next++] = values[i];
      }
    }
    number(values.length);
    numbers(places);
    characters(others);
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

  /** How many bytes were written. */
  public int size() {
    return buffer.position();
  }

  /** All that was written. */
  public byte[] written() {
    byte[] all = new byte[buffer.position()];
    buffer.duplicate().flip().get(all);
    return all;
  }
}
