package org.inshore.core.scan.read;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;

/**
 * Keyed hashes of blocks of text, by which a copied document is known again, also one in which
 * something was changed, added or taken out.
 *
 * <p>A block is some lines, together 64 bytes at least. It ends where the hash of its last line
 * says so, so that a line that is put in shifts one block and not all that follow (content-defined
 * chunking, as in Muthitacharoen, Chen and Mazières, "A Low-bandwidth Network File System", 2001).
 * The same text in another encoding has other blocks. Only the first 4 MiB of an asset's text
 * count.
 */
final class BlockCollector {
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_BLOCKS = 1 << 14;
  private static final int SHORTEST = 64;
  private static final int LONG = 2048;
  private static final int LONGEST = 8192;

  /** One line in eight ends a block. */
  private static final int ENDING_BITS = 3;

  private static final String KIND = "content-block";

  /** The part of a document that says who wrote it, when and with what program. */
  private static final String PROPERTIES = "properties";

  /** FNV-1a: mixes well enough under a keyed hash. */
  private static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private final ValueHash hash;
  private final LongSet blocks = new LongSet(MAX_BLOCKS);
  private int seen;
  private long block = START;
  private long line;
  private int length;

  BlockCollector(ValueHash hash) {
    this.hash = hash;
  }

  /**
   * Adds a block of text as a producer cuts it. What a document says of itself is no content: all
   * that one program wrote may say the same.
   */
  void text(Content.Text text) {
    if (PROPERTIES.equals(text.location().value("part"))) {
      return;
    }
    if (text.firstLine() != 0) {
      end();
    }
    bytes(text.bytes(), text.from(), text.to());
    if (!text.more()) {
      end();
    }
  }

  /** Adds a whole file of plain text; nothing of it if it cannot be read again. */
  void file(Bytes file) {
    try (InputStream in = file.open()) {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0 && seen < MAX_BYTES; count = in.read(buffer)) {
        bytes(buffer, 0, count);
      }
      end();
    } catch (IOException e) {
      blocks.clear();
    }
  }

  /** The keyed hashes, in no order. */
  long[] toArray() {
    return blocks.toArray();
  }

  private void bytes(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + MAX_BYTES - seen);
    seen += Math.max(0, end - from);
    for (int i = from; i < end; i++) {
      byte each = bytes[i];
      if (each == '\r') {
        continue;
      }
      block = (block ^ each) * PRIME;
      length++;
      if (each == '\n') {
        boolean ends = (line * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - ENDING_BITS) == 0;
        if (length >= LONG || (ends && length >= SHORTEST)) {
          end();
        }
        line = 0;
      } else {
        line = line * 31 + each;
        if (length >= LONGEST) {
          end();
        }
      }
    }
  }

  private void end() {
    if (length >= SHORTEST) {
      long keyed = hash.hash(KIND, Long.toHexString(block));
      if (keyed != 0) {
        blocks.add(keyed);
      }
    }
    block = START;
    length = 0;
  }
}
