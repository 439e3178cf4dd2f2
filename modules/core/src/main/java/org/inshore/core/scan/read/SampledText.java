package org.inshore.core.scan.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Simple random sample of the blocks of a large text, drawn without replacement: its stream has the
 * lines of the file's head, which tell what the text is, and those that begin in the blocks drawn.
 * Blocks are of {@link SampledPlace#BLOCK} bytes. Each line is whole, up to a megabyte.
 */
final class SampledText implements Bytes {
  private static final int BLOCK = SampledPlace.BLOCK;

  /** Blocks at the file's begin that are always read. */
  private static final int HEAD = 8;

  /** A sample that is not much less than the file is not worth what it misses. */
  private static final int LEAST = 2;

  private static final int LONGEST_LINE = 1 << 20;

  private final Bytes text;

  /** Blocks of the file that may be drawn, behind its head. */
  private final long blocks;

  private final int drawn;
  private final long seed;
  private long fetched;

  private SampledText(Bytes text, long blocks, int drawn, long seed) {
    this.text = text;
    this.blocks = blocks;
    this.drawn = drawn;
    this.seed = seed;
  }

  /**
   * Draws the blocks of a text.
   *
   * @return null where it is to be read whole: it is not much larger than what is asked for, not
   *     read at any place, or not of lines that bytes tell apart
   */
  static @Nullable SampledText of(Bytes text, Sampling sampling, Location place)
      throws IOException {
    long blocks = (text.size() + BLOCK - 1) / BLOCK - HEAD;
    if (!sampling.isOn()
        || sampling.rows() > Integer.MAX_VALUE / LEAST
        || blocks <= LEAST * sampling.rows()
        || !hasRanges(text)
        || !hasLines(text)) {
      return null;
    }
    long seed = sampling.seedOf(place.toString());
    return new SampledText(text, blocks, (int) sampling.rows(), seed);
  }

  private static boolean hasRanges(Bytes text) throws IOException {
    try (RangeReader ranges = text.openRanges()) {
      return ranges != null;
    }
  }

  /** Whether its head has lines in an encoding in which a line end is one byte. */
  private static boolean hasLines(Bytes text) throws IOException {
    byte[] head;
    try (InputStream in = text.open()) {
      head = in.readNBytes(HEAD * BLOCK);
    }
    int ends = 0;
    for (byte each : head) {
      if (each == 0) {
        return false;
      }
      ends += each == '\n' ? 1 : 0;
    }
    return ends >= HEAD;
  }

  /** How many blocks were drawn, those of the head not counted. */
  int count() {
    return drawn;
  }

  /** How many bytes were read of the text, those too that were not handed on. */
  long fetched() {
    return fetched;
  }

  @Override
  public InputStream open() throws IOException {
    return new Lines(Objects.requireNonNull(text.openRanges()));
  }

  /** Not known before the lines are. */
  @Override
  public long size() {
    return -1;
  }

  /** The lines that begin in the blocks, one block after another. */
  private final class Lines extends InputStream {
    private final RangeReader reader;
    private final DrawnBlocks blocks;
    private byte[] bytes = new byte[HEAD * BLOCK + BLOCK];

    /** How many bytes were read, and which of them are still to be handed on. */
    private int filled;

    private int from;
    private int to;

    private boolean begun;

    /** Bytes of the head, and of lines that end far behind their block. */
    private long grown;

    /** Whether the last line that was handed on has its end. */
    private boolean ended = true;

    Lines(RangeReader reader) {
      this.reader = reader;
      this.blocks = new DrawnBlocks(reader, HEAD * BLOCK, SampledText.this.blocks, drawn, seed);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (from == to) {
        if (begun) {
          long begin = blocks.next();
          if (begin < 0) {
            return -1;
          }
          load(begin, BLOCK);
          fetched = grown + blocks.fetched();
        } else {
          load(0, HEAD * BLOCK);
          grown += filled;
          fetched = grown;
          begun = true;
        }
      }
      if (!ended) {
        buffer[offset] = '\n';
        ended = true;
        return 1;
      }
      int count = Math.min(length, to - from);
      System.arraycopy(bytes, from, buffer, offset, count);
      from += count;
      if (from == to) {
        ended = buffer[offset + count - 1] == '\n';
      }
      return count;
    }

    /** Reads the lines that begin in a stretch. */
    private void load(long begin, int length) throws IOException {
      int before = begin == 0 ? 0 : 1; // a line begins behind the end of another
      int stop = length + before - 1;
      filled = 0;
      from = 0;
      to = 0;
      fill(begin - before, length + before + DrawnBlocks.MARGIN);
      int first = begin == 0 ? 0 : after(0);
      if (first < 0 || first > stop) {
        return; // a line that began before is longer
      }
      int end = after(stop);
      while (end < 0 && filled - stop < LONGEST_LINE && grow(begin - before)) {
        end = after(stop);
      }
      from = first;
      to = end < 0 ? filled : end;
    }

    /** The place behind the first line end from a place on; negative where none was read. */
    private int after(int place) {
      for (int i = place; i < filled; i++) {
        if (bytes[i] == '\n') {
          return i + 1;
        }
      }
      return -1;
    }

    /** Reads a block more; false at the end of the text. */
    private boolean grow(long begin) throws IOException {
      if (bytes.length - filled < BLOCK) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      int had = filled;
      fill(begin, had + BLOCK);
      grown += filled - had;
      return filled > had;
    }

    /** Reads on until so many bytes are there, or the text ends. */
    private void fill(long begin, int until) throws IOException {
      int count = 0;
      while (filled < until && count >= 0) {
        count = reader.read(begin + filled, bytes, filled, until - filled);
        filled += Math.max(0, count);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
