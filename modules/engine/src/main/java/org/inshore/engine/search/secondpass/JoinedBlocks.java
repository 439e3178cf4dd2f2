package org.inshore.engine.search.secondpass;

import java.util.Arrays;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Joins the blocks of a text up to {@link Recurrences#LONGEST_TEXT} bytes: what stands further on
 * in a short text bears on what is decided at its begin. A longer one goes on block by block.
 */
public final class JoinedBlocks {
  private byte[] bytes = new byte[0];
  private int length;
  private long firstLine;
  private Encoding encoding = Encoding.UTF_8;

  /** The text of which blocks are held; null if none is. */
  private @Nullable Location held;

  /** What is to be looked through now that a block has come; null as long as more must be known. */
  public Content.@Nullable Text join(Content.Text block) {
    if (block.firstLine() > 0) {
      clear();
      if (!block.more() || block.length() > Recurrences.LONGEST_TEXT) {
        return block;
      }
      held = block.location();
      firstLine = block.firstLine();
      encoding = block.encoding();
    } else if (held == null) {
      return block;
    }
    if (length + block.length() > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + block.length()));
    }
    System.arraycopy(block.bytes(), block.from(), bytes, length, block.length());
    length += block.length();
    return block.more() && length <= Recurrences.LONGEST_TEXT ? null : take(block.more());
  }

  /** What is held of a text of which no more comes, or null. */
  public Content.@Nullable Text end() {
    return held == null ? null : take(false);
  }

  /** Forgets what is held; tells how many bytes that were. */
  public int clear() {
    int forgotten = length;
    Arrays.fill(bytes, 0, length, (byte) 0);
    length = 0;
    held = null;
    return forgotten;
  }

  private Content.Text take(boolean more) {
    Location location = held;
    if (location == null) {
      throw new IllegalStateException("nothing is held");
    }
    byte[] joined = Arrays.copyOf(bytes, length);
    int end = length;
    clear();
    return new Content.Text(location, joined, 0, end, encoding, firstLine, more);
  }
}
