package org.inshore.core.scan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.scan.Bytes;
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

  private final Path file;

  /** Blocks of the file that may be drawn, behind its head. */
  private final long blocks;

  private final int drawn;
  private final long seed;

  private SampledText(Path file, long blocks, int drawn, long seed) {
    this.file = file;
    this.blocks = blocks;
    this.drawn = drawn;
    this.seed = seed;
  }

  /**
   * Draws the blocks of a text.
   *
   * @return null where it is to be read whole: it is not much larger than what is asked for, no
   *     file of this machine, or not of lines that bytes tell apart
   */
  static @Nullable SampledText of(Bytes text, Sampling sampling, Location place)
      throws IOException {
    Path file = text.file();
    long blocks = (text.size() + BLOCK - 1) / BLOCK - HEAD;
    if (!sampling.isOn()
        || file == null
        || sampling.rows() > Integer.MAX_VALUE / LEAST
        || blocks <= LEAST * sampling.rows()
        || !hasLines(text)) {
      return null;
    }
    long seed = sampling.seedOf(place.toString());
    return new SampledText(file, blocks, (int) sampling.rows(), seed);
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

  @Override
  public InputStream open() throws IOException {
    return new Lines(FileChannel.open(file));
  }

  /** Not known before the lines are. */
  @Override
  public long size() {
    return -1;
  }

  /**
   * The lines that begin in the blocks, one block after another. Which are drawn is decided as they
   * are come to, by selection sampling (D. E. Knuth, The Art of Computer Programming 2, 3.4.2,
   * algorithm S): each time the same by the seed, and none is remembered.
   */
  private final class Lines extends InputStream {
    private final FileChannel channel;
    private ByteBuffer read = ByteBuffer.allocate(HEAD * BLOCK + BLOCK);

    private final SplittableRandom random = new SplittableRandom(seed);
    private boolean begun;

    /** Blocks that were passed, and how many are still to be drawn from the others. */
    private long passed;

    private int wanted = drawn;

    /** Whether the last line that was handed on has its end. */
    private boolean ended = true;

    Lines(FileChannel channel) {
      this.channel = channel;
      read.limit(0);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (!read.hasRemaining()) {
        if (!begun) {
          begun = true;
          load(0, HEAD * BLOCK);
        } else if (wanted == 0) {
          return -1;
        } else if (random.nextLong(blocks - passed++) < wanted) {
          wanted--;
          load((HEAD + passed - 1) * BLOCK, BLOCK);
        }
      }
      if (!ended) {
        to[from] = '\n';
        ended = true;
        return 1;
      }
      int count = Math.min(length, read.remaining());
      read.get(to, from, count);
      if (!read.hasRemaining()) {
        ended = to[from + count - 1] == '\n';
      }
      return count;
    }

    /** Reads the lines that begin in a stretch. */
    private void load(long begin, int length) throws IOException {
      int before = begin == 0 ? 0 : 1; // a line begins behind the end of another
      read.clear();
      fill(begin - before, length + before);
      int first = begin == 0 ? 0 : after(0);
      if (first < 0 || first >= length + before) {
        read.limit(0); // a line that began before is longer
        return;
      }
      int stop = length + before - 1;
      int end = after(stop);
      while (end < 0 && read.position() - stop < LONGEST_LINE && grow(begin - before)) {
        end = after(stop);
      }
      read.flip();
      read.position(first);
      read.limit(end < 0 ? read.limit() : end);
    }

    /** The place behind the first line end from a place on; negative where none was read. */
    private int after(int from) {
      byte[] bytes = read.array();
      for (int i = from; i < read.position(); i++) {
        if (bytes[i] == '\n') {
          return i + 1;
        }
      }
      return -1;
    }

    /** Reads a block more; false at the end of the file. */
    private boolean grow(long begin) throws IOException {
      if (read.capacity() - read.position() < BLOCK) {
        byte[] larger = Arrays.copyOf(read.array(), 2 * read.capacity());
        read = ByteBuffer.wrap(larger).position(read.position());
      }
      int had = read.position();
      fill(begin, had + BLOCK);
      return read.position() > had;
    }

    /** Reads on until so many bytes are there, or the file ends. */
    private void fill(long begin, int until) throws IOException {
      read.limit(until);
      int count = 0;
      while (read.hasRemaining() && count >= 0) {
        count = channel.read(read, begin + read.position());
      }
      read.limit(read.capacity());
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
