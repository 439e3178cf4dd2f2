package org.inshore.scanners.documents.archive.cabinet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Streams of one folder of a cabinet, in which its files lie one behind another: the payload of its
 * blocks, and what they hold unpacked.
 */
final class CabFolder {
  static final int STORED = 0;
  static final int MSZIP = 1;
  static final int LZX = 3;

  private static final int BLOCK = 1 << 15;

  /** What a block may take packed, with what a bad packer adds. */
  private static final int LARGEST = BLOCK + 6144;

  private CabFolder() {}

  /**
   * What the folder holds.
   *
   * @param in stands at the folder's first block
   * @param type its way of packing, with parameters
   * @param blocks how many it has
   * @param reserved bytes in each block's head that are the maker's own
   */
  static InputStream open(InputStream in, int type, int blocks, int reserved, long total)
      throws IOException {
    return switch (type & 0xf) {
      case STORED -> new Blocks(in, blocks, reserved, false);
      case MSZIP -> new Blocks(in, blocks, reserved, true);
      default -> new LzxStream(new Blocks(in, blocks, reserved, false), type >> 8 & 0x1f, 0, total);
    };
  }

  /** Content of all blocks; each of MSZIP is deflated with what the one before gave at hand. */
  private static final class Blocks extends RefilledStream {
    private final InputStream in;
    private final int reserved;
    private final boolean isDeflated;
    private final byte[] packed = new byte[LARGEST];
    private byte[] block = new byte[BLOCK];
    private int blocksLeft;
    private int size;

    Blocks(InputStream in, int blocks, int reserved, boolean isDeflated) {
      this.in = in;
      this.blocksLeft = blocks;
      this.reserved = reserved;
      this.isDeflated = isDeflated;
    }

    @Override
    protected boolean refill() throws IOException {
      if (blocksLeft == 0) {
        return false;
      }
      blocksLeft--;
      byte[] head = ExactBytes.read(in, 8 + reserved);
      int length = (head[4] & 0xff) | (head[5] & 0xff) << 8;
      int unpacked = (head[6] & 0xff) | (head[7] & 0xff) << 8;
      if (length > LARGEST || unpacked > BLOCK || in.readNBytes(packed, 0, length) < length) {
        throw new EOFException();
      }
      if (isDeflated) {
        inflate(length, unpacked);
      } else {
        block = packed;
        size = length;
      }
      give(block, size);
      return true;
    }

    private void inflate(int length, int unpacked) throws IOException {
      if (length < 2 || packed[0] != 'C' || packed[1] != 'K') {
        throw new IOException();
      }
      try (Inflater inflater = new Inflater(true)) {
        if (size > 0) {
          inflater.setDictionary(block, 0, size);
        }
        inflater.setInput(packed, 2, length - 2);
        byte[] fresh = new byte[unpacked];
        int count = 0;
        while (count < unpacked) {
          int more = inflater.inflate(fresh, count, unpacked - count);
          if (more == 0) {
            throw new EOFException();
          }
          count += more;
        }
        block = fresh;
        size = count;
      } catch (DataFormatException e) {
        throw new IOException(e);
      }
    }
  }
}
