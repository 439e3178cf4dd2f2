package org.inshore.scanners.documents.structure.multipart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.lines.Lines;

/**
 * One body of a form in parts (RFC 7578): the names of its fields and their values. It ends with
 * its last boundary, or where the content of a file begins, which is a text of its own.
 */
final class MultipartBody {
  private static final int MAX_LINES = 2048;
  private static final int MAX_BYTES = 1 << 16;

  private static final Pattern FIELD =
      Pattern.compile(
          "Content-Disposition: *form-data; *name=\"?([^\";]{1,64})\"?(?:; *(filename).*)?",
          Pattern.CASE_INSENSITIVE);

  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private int end;

  /** In which line the value at hand begins. */
  private int begun;

  /** Reads the body that begins with a line. */
  MultipartBody(Lines lines, int at) {
    end = at;
    String boundary = boundary(lines, at);
    if (boundary.isEmpty()) {
      return;
    }
    StringBuilder value = new StringBuilder();
    boolean head = false;
    boolean open = false;
    int next = at;
    for (int line = 0; next < lines.to() && line < MAX_LINES && next - at < MAX_BYTES; line++) {
      int feed = lines.feed(next);
      if (!lines.isComplete(feed) || feed - next > MAX_BYTES) {
        return;
      }
      String text = text(lines, next, feed);
      next = lines.next(feed);
      if (text.startsWith(boundary) && isEnd(text, boundary)) {
        close(open, value);
        open = false;
        head = true;
        end = next;
        if (text.length() > boundary.length()) {
          return;
        }
      } else if (head) {
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
          names.add(field.group(1));
          open = field.group(2) == null;
        }
        head = !text.isEmpty();
        if (!head && !open) {
          close(names.size() > values.size(), value);
          end = next;
          return;
        }
        begun = line + 1;
      } else if (open) {
        value.append(value.isEmpty() ? "" : "\n").append(text);
      } else {
        return;
      }
    }
  }

  private void close(boolean field, StringBuilder value) {
    if (field) {
      values.add(value.toString());
      offsets.add(begun);
    }
    value.setLength(0);
  }

  /** The line that parts the fields; empty where no body begins with a line. */
  static String boundary(Lines lines, int at) {
    int feed = lines.feed(at);
    boolean may = at + 3 < lines.to() && lines.bytes()[at] == '-' && lines.bytes()[at + 1] == '-';
    if (!may || feed - at > 80 || !lines.isComplete(feed)) {
      return "";
    }
    int next = lines.next(feed);
    int end = lines.feed(next);
    boolean named = end - next < 400 && FIELD.matcher(text(lines, next, end)).matches();
    return named ? text(lines, at, feed) : "";
  }

  private static boolean isEnd(String text, String boundary) {
    return text.length() == boundary.length()
        || (text.length() == boundary.length() + 2 && text.endsWith("--"));
  }

  private static String text(Lines lines, int from, int feed) {
    int to = lines.trimmed(from, feed);
    return new String(lines.bytes(), from, to - from, lines.encoding().charset());
  }

  /** How many fields have values. */
  int size() {
    return values.size();
  }

  String name(int field) {
    return names.get(field);
  }

  String value(int field) {
    return values.get(field);
  }

  /** In which line a value begins, from 0 where the body does. */
  int offset(int field) {
    return offsets.get(field);
  }

  /** Where the line behind it begins. */
  int end() {
    return end;
  }

  @Override
  public String toString() {
    return "MultipartBody[" + values.size() + "]";
  }
}
