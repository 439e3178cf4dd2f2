package org.inshore.scanners.documents.structure.blocks;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.CommonKeys;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Recognises records of several lines, a key with its value in each: consecutive ones have the same
 * keys, or a client of a database says that they are records.
 */
public final class BlockForm implements LineForm {
  private static final int RECORDS = 8;
  private static final int MIN_RECORDS = 3;
  private static final int MIN_KEYS = 2;

  /** With so many keys that are all the same, two records are enough. */
  private static final int MANY_KEYS = 3;

  private static final int LONGEST = 1 << 12;
  private static final int LOOKED_AT = 200;

  private final Pause pause = new Pause(7, 255);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int feed = lines.feed(at);
    if (feed - at > LONGEST || !lines.isComplete(feed)) {
      return null;
    }
    boolean mark = BlockLine.isMark(lines, at, feed);
    if (!mark && (pause.holds() || !maySign(lines, at, feed))) {
      return null;
    }
    LineTable found = null;
    for (BlockLine.Sign sign : BlockLine.Sign.values()) {
      if (found == null && (mark ? sign != BlockLine.Sign.GAP : !sign.ofMarked())) {
        found = table(lines, at, sign);
      }
    }
    if (found == null) {
      pause.failed();
    } else {
      pause.succeeded();
    }
    return found;
  }

  private static boolean maySign(Lines lines, int from, int feed) {
    int end = Math.min(feed, from + LOOKED_AT);
    boolean first = true;
    for (int i = from; i < end; i++) {
      byte b = lines.bytes()[i];
      // Also the last byte of a full-width colon in UTF-8, and the second in GB 18030.
      if (b == ':' || b == '=' || b == (byte) 0x9a || b == (byte) 0xba) {
        return true;
      }
      if (b == ' ' && first) {
        first = false;
        if (i + 1 < end && lines.bytes()[i + 1] == ' ' && isWord(lines.bytes(), from, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether there are no blanks and signs but in names. */
  private static boolean isWord(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b >= 0 && !Character.isLetterOrDigit(b) && "_-.".indexOf(b) < 0) {
        return false;
      }
    }
    return to > from;
  }

  private static @Nullable LineTable table(Lines lines, int at, BlockLine.Sign sign) {
    List<Block> sample = new ArrayList<>();
    CommonKeys keys = new CommonKeys();
    boolean marked = false;
    int next = at;
    while (sample.size() < RECORDS && next < lines.to()) {
      Block block = Block.keysOf(lines, next, sign);
      if (block.size() < MIN_KEYS) {
        break;
      }
      sample.add(block);
      marked |= block.isMarked();
      keys.next();
      for (int i = 0; i < block.size(); i++) {
        keys.add(block.key(i));
      }
      next = block.end();
    }
    List<String> common = keys.common(MIN_KEYS);
    boolean enough =
        marked
            || sample.size() >= MIN_RECORDS
            || (sample.size() == 2
                && common.size() >= MANY_KEYS
                && common.size() == sample.getFirst().size()
                && common.size() == sample.getLast().size());
    return enough && !common.isEmpty() ? new BlockTable(sign, common) : null;
  }
}
