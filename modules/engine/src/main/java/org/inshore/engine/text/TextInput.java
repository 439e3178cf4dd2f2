package org.inshore.engine.text;

import java.util.Arrays;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Joins the blocks of a text, so that it does not matter where it was cut: what is not decided at
 * the end of one block is looked at again with the next.
 */
public final class TextInput {
  /** Room before and after the text, so that whoever looks through it may read a bit too far. */
  public static final int ROOM = 128;

  private byte[] bytes = new byte[2 * ROOM];
  private int end = ROOM;
  private int decided = ROOM;
  private @Nullable Location location;
  private Encoding encoding = Encoding.UTF_8;
  public final Lines lines = new Lines();
  public final DocumentHead head = new DocumentHead();

  /** Begins with a block; forgets what was kept of another text. */
  public void begin(Content.Text block) {
    boolean goesOn =
        block.firstLine() == 0 && block.encoding() == encoding && block.location().equals(location);
    if (!goesOn) {
      clear();
      encoding = block.encoding();
      lines.start(ROOM, Math.max(1, block.firstLine()));
      head.begin(block.firstLine(), ROOM);
    }
    location = block.more() ? block.location() : null;
  }

  /** Adds bytes of the block. */
  public void append(byte[] array, int from, int length) {
    if (end + length + ROOM > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end + length + ROOM, bytes.length * 2));
    }
    System.arraycopy(array, from, bytes, end, length);
    head.read(bytes, end, end + length);
    end += length;
    Arrays.fill(bytes, end, end + ROOM, (byte) '\n');
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Where the text that is known starts in the array. */
  public int start() {
    return ROOM;
  }

  public int end() {
    return end;
  }

  /** Where its decided part ends. */
  public int decided() {
    return decided;
  }

  public Encoding encoding() {
    return encoding;
  }

  /** Forgets what lies before a place. */
  public void keep(int from, int decidedTo) {
    int by = from - ROOM;
    System.arraycopy(bytes, from, bytes, ROOM, end - from);
    lines.moved(by);
    head.moved(by);
    decided = decidedTo - by;
    int before = end;
    end -= by;
    Arrays.fill(bytes, end, before, (byte) '\n');
  }

  /** Forgets the text. */
  public void clear() {
    Arrays.fill(bytes, 0, end, (byte) '\n');
    end = ROOM;
    decided = ROOM;
    location = null;
  }
}
