package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.Percent;
import org.inshore.scanners.documents.structure.json.JsonForm;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.xml.XmlForm;

/**
 * The fields of one line: a key, a sign, a value that goes on to the next key or to what parts
 * fields. Whatever is no field is the rest.
 */
final class Fields {
  /** Sign between a key and its value. */
  enum Sign {
    EQUALS("="),
    COLON(":："),
    /** None: the fields are those of an object in the line. */
    JSON(""),
    /** The same, of an object that is escaped as a string, or encoded as in a query or a token. */
    CODED_JSON(""),
    /** None: the fields are the elements of a document in the line that hold text. */
    XML("");

    private final String marks;

    Sign(String marks) {
      this.marks = marks;
    }
  }

  private static final int LONGEST_KEY = 32;
  private static final int LONGEST_HAN_KEY = 12;

  private static final String BEFORE_KEY = " \t,;|&?([{<，；、【（［\"'";
  private static final String AROUND_VALUE = " \t,;|&，；、";
  private static final String OPENING = "([{<【（［";
  private static final String CLOSING = ")]}>】）］";

  private final List<String> keys = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<String> rests = new ArrayList<>();

  /** Finds the fields of a line. */
  static Fields read(Lines lines, int from, int feed, Sign sign) {
    int to = lines.trimmed(from, feed);
    Fields fields = new Fields();
    switch (sign) {
      case JSON -> JsonForm.read(lines.bytes(), from, to, lines.encoding(), fields.nested(lines));
      case CODED_JSON -> CodedObject.read(lines, from, to, fields.nested(lines));
      case XML -> XmlForm.read(lines.bytes(), from, to, lines.encoding(), fields.nested(lines));
      case EQUALS, COLON -> {
        String line = new String(lines.bytes(), from, to - from, lines.encoding().charset());
        fields.find(line.indexOf('%') < 0 ? line : Percent.decodeLetters(line), sign);
      }
    }
    return fields;
  }

  private NestedFields nested(Lines lines) {
    return new NestedFields(this, lines.encoding());
  }

  /** Adds a field. */
  void add(String key, String value) {
    keys.add(key);
    values.add(value);
  }

  private void find(String line, Sign sign) {
    List<int[]> found = new ArrayList<>();
    for (int i = 1; i < line.length(); i++) {
      if (sign.marks.indexOf(line.charAt(i)) < 0) {
        continue;
      }
      int start = keyStart(line, i);
      if (start < 0) {
        continue;
      }
      int value = i + 1;
      // Behind a sign that follows its key at once, a blank ends an empty value.
      boolean skips = sign == Sign.COLON || line.charAt(i - 1) == ' ';
      while (skips && value < line.length() && line.charAt(value) == ' ') {
        value++;
      }
      int close = quoted(line, value);
      found.add(new int[] {start, i, value, close});
      i = close > 0 ? close : i;
    }
    boolean blanks = areParted(line, found);
    int done = 0;
    for (int n = 0; n < found.size(); n++) {
      int[] field = found.get(n);
      rest(line, done, field[0]);
      int next = n + 1 < found.size() ? found.get(n + 1)[0] : line.length();
      int end = field[3] > 0 ? field[3] : end(line, field, next, blanks, n + 1 == found.size());
      String value = trimmed(line.substring(Math.min(field[2], end), end));
      boolean query = isQuery(line, field[0], next);
      add(bare(line, field[0], field[1]), query ? Percent.decode(value) : value);
      done = field[3] > 0 ? end + 1 : end;
    }
    rest(line, done, line.length());
  }

  /** The key at a place, without quotes, brackets, and blanks around it. */
  private static String bare(String line, int from, int to) {
    int end = to;
    while (end > from && (line.charAt(end - 1) == ' ' || isAroundKey(line.charAt(end - 1)))) {
      end--;
    }
    int start = from;
    while (start < end && isAroundKey(line.charAt(start))) {
      start++;
    }
    return line.substring(start, end);
  }

  private static boolean isAroundKey(char c) {
    return c == '"' || c == '[' || c == ']';
  }

  /** Whether a field is one of a query or of a form's body. */
  private static boolean isQuery(String line, int from, int next) {
    char before = from > 0 ? line.charAt(from - 1) : ' ';
    char after = next < line.length() ? line.charAt(next - 1) : ' ';
    return before == '?' || before == '&' || after == '&';
  }

  /** Whether blanks or, as in queries, ampersands part fields, so that a value ends at a blank. */
  private static boolean areParted(String line, List<int[]> found) {
    for (int n = 1; n < found.size(); n++) {
      String before = line.substring(found.get(n - 1)[2], found.get(n)[0]).stripTrailing();
      char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
      if ((last != '&' && AROUND_VALUE.indexOf(last) >= 0)
          || (OPENING + CLOSING).indexOf(last) >= 0) {
        return false;
      }
    }
    return found.size() > 1;
  }

  private static int end(String line, int[] field, int next, boolean blanks, boolean last) {
    int end = next;
    int depth = 0;
    for (int i = field[2]; i < next; i++) {
      char c = line.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
      boolean closes = CLOSING.indexOf(c) >= 0;
      depth -= closes ? 1 : 0;
      boolean parts = (blanks && c == ' ') || (last && ",;|&，；".indexOf(c) >= 0);
      if (depth < 0 || (depth == 0 && parts)) {
        return i;
      }
    }
    return end;
  }

  private static String trimmed(String value) {
    int from = 0;
    int to = value.length();
    while (to > from && AROUND_VALUE.indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    while (to > from && (OPENING + "\"'").indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    while (to > from && AROUND_VALUE.indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to > from && (value.charAt(from) == '"' || value.charAt(from) == '\'')) {
      from++;
    }
    String bare = value.substring(from, to).strip();
    return bare.indexOf('\\') < 0 ? bare : bare.replace("\\\"", "\"");
  }

  /** Where the key before a sign begins; -1 if there is none. */
  private static int keyStart(String line, int sign) {
    int end = sign;
    if (end > 0 && line.charAt(end - 1) == ']') {
      return bracketed(line, end - 1);
    }
    if (end > 0 && line.charAt(end - 1) == '"') {
      end--;
    }
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    int ideographs = 0;
    while (start > 0 && isKey(line.charAt(start - 1))) {
      start--;
      ideographs += line.charAt(start) > 0x7f ? 1 : 0;
    }
    boolean fits =
        start < end
            && end - start <= LONGEST_KEY
            && ideographs <= LONGEST_HAN_KEY
            && Character.isLetter(line.charAt(start))
            && (start == 0
                || BEFORE_KEY.indexOf(line.charAt(start - 1)) >= 0
                || isScheme(line, start - 1));
    return fits ? start : -1;
  }

  /** Where a key in square brackets begins that ends at a place: [002]= as of ISO 8583. */
  private static int bracketed(String line, int close) {
    int open = Math.max(0, close - 1);
    while (open > 0 && isKey(line.charAt(open))) {
      open--;
    }
    int length = close - open - 1;
    boolean fits =
        line.charAt(open) == '['
            && length > 0
            && length <= LONGEST_KEY
            && (open == 0 || BEFORE_KEY.indexOf(line.charAt(open - 1)) >= 0);
    return fits ? open : -1;
  }

  /** Whether all before a colon is the name of a form that is written before its first key. */
  private static boolean isScheme(String line, int colon) {
    return colon > 1
        && line.charAt(colon) == ':'
        && line.substring(0, colon).strip().chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isKey(char c) {
    return c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
  }

  /** Where the mark is that closes a quoted value; 0 if none begins there. */
  private static int quoted(String line, int at) {
    char quote = at < line.length() ? line.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return 0;
    }
    int close = line.indexOf(quote, at + 1);
    while (close > 0 && line.charAt(close - 1) == '\\') {
      close = line.indexOf(quote, close + 1);
    }
    boolean apostrophe =
        quote == '\''
            && close > 0
            && close + 1 < line.length()
            && (AROUND_VALUE + CLOSING).indexOf(line.charAt(close + 1)) < 0;
    return apostrophe ? 0 : Math.max(0, close);
  }

  /** Adds what is no field. */
  void rest(String text) {
    rest(text, 0, text.length());
  }

  private void rest(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        rests.add(line.substring(from, to).strip());
        return;
      }
    }
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

  /** What stands between, before and behind the fields. */
  List<String> rests() {
    return rests;
  }

  @Override
  public String toString() {
    return "Fields[" + keys.size() + "]";
  }
}
