package org.inshore.benchmarks.contender;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Adds up all bytes in memory, eight at a time: as fast as anything can read them. */
public final class MemorySum implements Contender {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private byte[] bytes = {};
  private long sum;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void prepare(Sample sample) {
    bytes = sample.bytes();
  }

  @Override
  public long run() {
    sum += sum(bytes, bytes.length);
    return 0;
  }

  static long sum(byte[] bytes, int length) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = 0; i + 32 <= length; i += 32) {
      a += (long) LONGS.get(bytes, i);
      b += (long) LONGS.get(bytes, i + 8);
      c += (long) LONGS.get(bytes, i + 16);
      d += (long) LONGS.get(bytes, i + 24);
    }
    return a + b + c + d;
  }

  /** A number made of everything, so that nothing is left out as unused. */
  public long sum() {
    return sum;
  }

  @Override
  public void close() {
    bytes = new byte[0];
  }
}
