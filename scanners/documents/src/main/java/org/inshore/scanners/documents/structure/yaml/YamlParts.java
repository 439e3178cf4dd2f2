package org.inshore.scanners.documents.structure.yaml;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a long YAML text into parts that can be parsed by themselves: before an item of its
 * outermost list or a key at the margin. A part begins with the lines of the keys that its list
 * stands under.
 */
final class YamlParts {
  /** A part is cut behind so many bytes where it may be. */
  private static final int MIN = 1 << 17;

  /** A part that is no shorter is not parsed. */
  private static final int MAX = 1 << 22;

  /**
   * A part of a text.
   *
   * @param repeated how many of its first lines stand in an earlier part, too
   * @param line the line of the first that does not
   */
  record Part(String text, int repeated, long line, boolean tooLong) {}

  /** A key without a value in its line. */
  private record Key(int indent, String line) {}

  private final ByteWindow in;
  private final Charset charset;
  private final Deque<Key> keys = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int repeated;
  private long line = 1;
  private long firstLine = 1;

  /** The indent of the outermost list so far. */
  private int list = Integer.MAX_VALUE;

  YamlParts(ByteWindow in, Charset charset) {
    this.in = in;
    this.charset = charset;
  }

  /** The next part; null at the end. */
  @Nullable Part next() throws IOException, InterruptedException {
    while (true) {
      String next = line();
      if (next == null) {
        return text.isEmpty() ? null : cut(false);
      }
      int indent = indent(next);
      boolean item = next.startsWith("- ", indent) || next.startsWith("-\n", indent);
      boolean mayCut = item ? indent <= list : indent == 0 && isInk(next, 0);
      Part part = null;
      if (text.length() >= MAX) {
        part = cut(true);
      } else if (text.length() >= MIN && mayCut) {
        part = cut(false);
        repeat(item ? indent : -1);
      }
      note(next, indent, item);
      text.append(next);
      line++;
      if (part != null) {
        return part;
      }
    }
  }

  private Part cut(boolean tooLong) {
    Part part = new Part(text.toString(), repeated, firstLine, tooLong);
    text.setLength(0);
    repeated = 0;
    firstLine = line;
    return part;
  }

  /** Begins a part with the keys around a list. */
  private void repeat(int indent) {
    Iterator<Key> outermost = keys.descendingIterator();
    while (outermost.hasNext()) {
      Key key = outermost.next();
      if (key.indent <= indent) {
        text.append(key.line);
        repeated++;
      }
    }
  }

  private void note(String next, int indent, boolean item) {
    if (!isInk(next, indent)) {
      return;
    }
    while (!keys.isEmpty() && (item ? keys.peek().indent > indent : keys.peek().indent >= indent)) {
      keys.pop();
    }
    if (item) {
      list = Math.min(list, indent);
    } else if (next.stripTrailing().endsWith(":")) {
      keys.push(new Key(indent, next));
    }
    if (indent == 0 && !item) {
      list = Integer.MAX_VALUE;
    }
  }

  private static int indent(String next) {
    int indent = 0;
    while (indent < next.length() && next.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  private static boolean isInk(String next, int at) {
    return at < next.length() && " \t\r\n#}]".indexOf(next.charAt(at)) < 0;
  }

  /** The next line with its end; longer ones come in pieces. */
  private @Nullable String line() throws IOException, InterruptedException {
    in.mark = in.at;
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      in.skip();
      if (c == '\n' || in.at - in.mark >= MAX) {
        break;
      }
    }
    String next = new String(in.bytes, in.mark, in.at - in.mark, charset);
    in.mark = -1;
    return next.isEmpty() ? null : next;
  }
}
