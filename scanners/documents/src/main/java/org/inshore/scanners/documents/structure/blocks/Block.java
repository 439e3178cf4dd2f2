package org.inshore.scanners.documents.structure.blocks;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.Lines;

/** One record of several lines, with what parts it from others before and behind it. */
final class Block {
  private static final int MAX_LINES = 512;
  private static final int MAX_BYTES = 1 << 15;

  private static final int LONGEST_TITLE = 40;

  /** Values of several lines, as the accounts of a person, are short. */
  private static final int LONGEST_HANGING = 120;

  private static final int MOST_HANGING = 8;
  private static final char WIDE = '\u2e80';

  /** Lines are folded at 75 or 76 bytes, but not inside a character. */
  private static final int FULL_LINE = 70;

  private final List<String> keys = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private String title = "";
  private int titleOffset;
  private boolean marked;
  private int end;
  private int line;

  /** Whether the line read last was the last of the record. */
  private boolean ended;

  private boolean indented;

  /** How many bytes the line before has, as folding counts them. */
  private int width;

  /** Reads the record that begins with a line. */
  Block(Lines lines, int at, BlockLine.Sign sign) {
    this(lines, at, sign, false);
  }

  /** Reads the keys of the record that begins with a line: of its values, only what begins them. */
  static Block keysOf(Lines lines, int at, BlockLine.Sign sign) {
    return new Block(lines, at, sign, true);
  }

  private Block(Lines lines, int at, BlockLine.Sign sign, boolean keysOnly) {
    end = at;
    pass(lines);
    int start = end;
    boolean first = true;
    while (!ended && end < lines.to() && line < MAX_LINES && end - start < MAX_BYTES) {
      int feed = lines.feed(end);
      if (!lines.isComplete(feed) || feed - end > MAX_BYTES) {
        break;
      }
      if (BlockLine.parts(lines, end, feed)) {
        pass(lines);
        break;
      }
      String text =
          keysOnly ? BlockLine.beginning(lines, end, feed) : BlockLine.text(lines, end, feed);
      if (first) {
        indented = text.startsWith(" ");
        first = false;
      }
      take(text, sign);
      if (!ended) {
        line++;
        end = lines.next(feed);
      }
    }
  }

  /** Goes past the lines that part records. */
  private void pass(Lines lines) {
    while (end < lines.to()) {
      int feed = lines.feed(end);
      if (!lines.isComplete(feed) || !BlockLine.parts(lines, end, feed)) {
        return;
      }
      boolean mark = BlockLine.isMark(lines, end, feed);
      if (mark && !keys.isEmpty()) {
        return; // it belongs to the next one
      }
      marked |= mark;
      line++;
      end = lines.next(feed);
    }
  }

  private void take(String text, BlockLine.Sign sign) {
    int at = BlockLine.sign(text, sign);
    // Where keys are not aligned to the right, blanks say that a line goes on with the one above.
    boolean flush = !indented && !marked && sign == BlockLine.Sign.COLON;
    boolean full = width >= FULL_LINE;
    // Counted where a line may be folded alone: all others need not be encoded.
    width = flush ? BlockLine.width(text) : 0;
    boolean folded =
        flush && full && !keys.isEmpty() && text.startsWith(" ") && !text.startsWith("  ");
    at = folded ? -1 : at;
    if (at >= 0) {
      keys.add(BlockLine.key(text, at));
      values.add(BlockLine.value(text, at));
      offsets.add(line);
      return;
    }
    String more = text.strip();
    if (keys.isEmpty() && title.isEmpty() && more.length() <= LONGEST_TITLE) {
      title = more;
      titleOffset = line;
      return;
    }
    boolean bar = sign == BlockLine.Sign.BAR && more.startsWith("|");
    boolean blank = sign == BlockLine.Sign.BLANK && text.startsWith(" ");
    boolean open = bar || blank || (flush && !keys.isEmpty() && hangs(text));
    if (keys.isEmpty() || !(folded || open)) {
      ended = true;
      return;
    }
    // A folded value goes on behind one blank; a client's goes on as a line.
    String before = values.removeLast();
    if (before.isEmpty()) {
      offsets.set(offsets.size() - 1, line);
    }
    if (open) {
      boolean plus = before.endsWith("+");
      // A value that was too wide goes on between two points.
      String rest = bar ? more.substring(1) : more;
      boolean wide = before.endsWith(".") && rest.startsWith(".");
      String joined = plus || wide ? before.substring(0, before.length() - 1) : before;
      values.add(
          wide
              ? unpadded(joined) + rest.substring(1)
              : joined.stripTrailing() + "\n" + rest.strip());
    } else {
      values.add(before + text.substring(1));
    }
  }

  /** Whether a line stands below the value of the key above it, as the second of two accounts. */
  private boolean hangs(String text) {
    boolean far = text.startsWith("  ") || text.startsWith("\t") || text.startsWith("\u3000\u3000");
    return far && text.length() <= LONGEST_HANGING && line - offsets.getLast() <= MOST_HANGING;
  }

  /** A part without the blank in which a wide character had no room. */
  private static String unpadded(String part) {
    int last = part.length() - 1;
    boolean padded = last > 0 && part.charAt(last) == ' ' && part.charAt(last - 1) >= WIDE;
    return padded ? part.substring(0, last) : part;
  }

  int size() {
    return keys.size();
  }

  String key(int field) {
    return keys.get(field);
  }

  String value(int field) {
    return values.get(field);
  }

  /** The line above its fields that has none; empty if there is none. */
  String title() {
    return title;
  }

  /** In which line the title stands, from 0. */
  int titleOffset() {
    return titleOffset;
  }

  /** In which line a field stands, from 0 where the record begins. */
  int offset(int field) {
    return offsets.get(field);
  }

  /** Whether a client wrote before it that it is a record. */
  boolean isMarked() {
    return marked;
  }

  /** Where the line behind it begins. */
  int end() {
    return end;
  }

  @Override
  public String toString() {
    return "Block[" + keys.size() + "]";
  }
}
