package org.inshore.core.slice;

import java.time.DateTimeException;
import org.inshore.core.slice.SliceTally.Failure;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Result of one slice, apart from all others: what was found, in the order in which it stands
 * there, and what was looked at. Holds keyed hashes and masked texts but no value, and is to be
 * kept sealed.
 *
 * @param asset whose slice it is
 * @param plan tells in which way the asset was cut, and in which version of it
 * @param number of the slice, from 0
 * @param tally what was looked at
 * @param ended why it was not read to its end; null if it was
 * @param blocks keyed hashes of blocks of documents in it
 * @param events what was found, by {@link EventRecorder}
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are written once and never changed
public record PartialResult(
    Location asset,
    long plan,
    int number,
    SliceTally tally,
    @Nullable Failure ended,
    long[] blocks,
    byte[] events) {

  /** Changes with each change of the form. */
  private static final int VERSION = 3;

  /** All of it, to be sent or kept. */
  public byte[] toBytes() {
    ByteOutput out = new ByteOutput();
    out.number(VERSION);
    out.text(asset.toString());
    out.fixed(plan);
    out.number(number);
    tally.write(out);
    out.flag(ended != null);
    if (ended != null) {
      ended.write(out);
    }
    out.number(blocks.length);
    for (long block : blocks) {
      out.fixed(block);
    }
    out.bytes(events);
    return out.toArray();
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException if it is none, or of another version
   */
  public static PartialResult of(byte[] bytes) {
    ByteInput in = new ByteInput(bytes);
    if (in.number() != VERSION) {
      throw new IllegalArgumentException("a partial result of another version");
    }
    try {
      Location asset = Location.parse(in.text());
      long plan = in.fixed();
      int number = in.small();
      SliceTally tally = SliceTally.read(in);
      Failure ended = in.flag() ? Failure.read(in) : null;
      long[] blocks = new long[in.count()];
      for (int i = 0; i < blocks.length; i++) {
        blocks[i] = in.fixed();
      }
      return new PartialResult(asset, plan, number, tally, ended, blocks, in.array());
    } catch (ArithmeticException | DateTimeException e) {
      throw new IllegalArgumentException("no partial result", e);
    }
  }

  @Override
  public String toString() {
    return "PartialResult[" + number + ", " + events.length + " bytes]";
  }
}
