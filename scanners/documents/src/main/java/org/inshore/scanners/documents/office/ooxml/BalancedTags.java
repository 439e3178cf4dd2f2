package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of an XML document whose end tags are those of the elements that are open, as some programs
 * forget one or end a heading as a paragraph: an end tag of an element further up ends those within
 * it, and one of no open element ends the last, if that is of the same vocabulary, or is left out.
 * Prefixes that nobody declares are declared where they stand.
 */
final class BalancedTags extends Reader {
  private static final int LONGEST = 1 << 24;

  private static final Pattern VALUES = Pattern.compile("\"[^\"]*+\"|'[^']*+'");
  private static final Pattern DECLARED = Pattern.compile("\\sxmlns:([^\\s=]++)\\s*+=");
  private static final Pattern PREFIX =
      Pattern.compile("(?:^<|\\s)([^\\s<>:=\"']++):[^\\s=/>\"']++(?=\\s*+=|[\\s/>])");

  private final Reader in;
  private final Set<String> declared = new HashSet<>(Set.of("xml", "xmlns"));
  private final Deque<String> open = new ArrayDeque<>();

  /** What is to be read, and how much of it was. */
  private final StringBuilder out = new StringBuilder();

  private int read;

  BalancedTags(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    if (read == out.length()) {
      out.setLength(0);
      read = 0;
      refill(length);
    }
    int count = Math.min(length, out.length() - read);
    if (count == 0) {
      return length == 0 ? 0 : -1;
    }
    out.getChars(read, read + count, buffer, from);
    read += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void refill(int most) throws IOException {
    while (out.length() < most) {
      int c = in.read();
      if (c == '<') {
        mark();
      } else if (c >= 0) {
        out.append((char) c);
      } else {
        return;
      }
    }
  }

  /** Takes what begins with a mark, up to its end. */
  private void mark() throws IOException {
    int begin = out.length();
    out.append('<');
    String end = ">";
    char quote = 0;
    while (out.length() - begin < LONGEST) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      out.append((char) c);
      if (startsAt(begin, "<!--")) {
        end = "-->";
      } else if (startsAt(begin, "<![CDATA[")) {
        end = "]]>";
      } else if (startsAt(begin, "<?")) {
        end = "?>";
      } else if (end.length() == 1 && quote == 0 && (c == '"' || c == '\'')) {
        quote = (char) c;
        continue;
      }
      if (c == quote) {
        quote = 0;
      }
      int last = out.length() - end.length();
      if (quote == 0 && last > begin && c == '>' && out.indexOf(end, last) == last) {
        break;
      }
    }
    tag(begin);
  }

  private boolean startsAt(int begin, String mark) {
    return out.length() - begin == mark.length() && out.indexOf(mark, begin) == begin;
  }

  private void tag(int begin) {
    char kind = out.charAt(begin + 1);
    boolean ends = kind == '/';
    if (kind == '!' || kind == '?') {
      return;
    }
    String name = name(begin + (ends ? 2 : 1));
    if (!ends) {
      declare(begin);
    }
    if (!ends && out.charAt(out.length() - 2) != '/') {
      open.push(name);
    } else if (ends && !name.equals(open.peek())) {
      out.setLength(begin);
      end(name);
    } else if (ends) {
      open.pop();
    }
  }

  private void declare(int begin) {
    String tag = VALUES.matcher(out.substring(begin)).replaceAll("\"\"");
    Matcher own = DECLARED.matcher(tag);
    while (own.find()) {
      declared.add(own.group(1));
    }
    Set<String> missing = new TreeSet<>();
    Matcher prefixes = PREFIX.matcher(tag);
    while (prefixes.find()) {
      if (!declared.contains(prefixes.group(1))) {
        missing.add(prefixes.group(1));
      }
    }
    int at = begin + 1 + name(begin + 1).length();
    missing.forEach(prefix -> out.insert(at, " xmlns:" + prefix + "=\"" + prefix + "\""));
  }

  private void end(String name) {
    if (open.contains(name)) {
      while (!name.equals(open.peek())) {
        out.append("</").append(open.pop()).append('>');
      }
    } else if (open.isEmpty() || !vocabulary(name).equals(vocabulary(open.peek()))) {
      return;
    }
    out.append("</").append(open.pop()).append('>');
  }

  private static String vocabulary(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private String name(int from) {
    int to = from;
    while (to < out.length() && "/> \t\r\n".indexOf(out.charAt(to)) < 0) {
      to++;
    }
    return out.substring(from, to);
  }
}
