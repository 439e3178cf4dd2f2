package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;

/**
 * Marks that stand within numbers of a text: tags, emphasis, escapes, a typesetter's groups, ends
 * and begins of strings and of lines that go on.
 */
final class NumberMarks {
  static final int MAX_TAG = 100;
  static final int MAX_MARK = 24;

  /** What stands behind the end of a string that another one goes on. */
  static final String BEHIND_STRING = "\"'+.&|,_\\\r}]<)";

  /** So many stand one behind the other at most. */
  private static final int MAX_MARKS = 4;

  /** Bytes of a change of font. */
  private static final int FONT = 3;

  /** Blanks before the rest of a number that stands below its column. */
  private static final int LEAST_INDENT = 4;

  /** Tags between which a cell each stands. */
  private static final Pattern OF_CELLS = Pattern.compile("(?is)</?(?:td|th|tr|li|dd|dt)\\b.*");

  /** Full-width commas, in UTF-8 and in GB 18030. */
  private static final String COMMA =
      "(?:\\u00ef\\u00bc\\u008c|\\u00e3\\u0080\\u0081|\\u00a3\\u00ac|\\u00a1\\u00a2)";

  /** Marks above, below or around a digit, variants, and dots at half height, in UTF-8. */
  private static final String DRESS =
      "(?:\\u00cc[\\u0080-\\u00bf]|\\u00cd[\\u0080-\\u00af]|\\u00ef\\u00b8[\\u0080-\\u008f]"
          + "|\\u00e2\\u0083\\u00a3|\\u00e1\\u00a0\\u008e|\\u00c2\\u00b7)+";

  /** Full-width brackets, likewise. */
  private static final String BRACKET =
      "(?:\\u00ef\\u00bc[\\u0088\\u0089]|\\u00a3[\\u00a8\\u00a9])";

  /** Marks that are no tags, as a whole. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\\\\\r?\\n[ \\t]*" // a line that goes on
              + "|\\r?\\n[0-9]{6}-[ \\t]+['\"]?" // one of COBOL
              + "|\\+\\r?\\n[ \\t]*\\|? ?" // one of a cell that a client shows
              + "|\\\\c?\\r?\\n|\\^\\r?\\n|\\\\[-,:/&!;|]|\\\\f(?:\\[[A-Z]*\\]|[BIRP])|\\\\[a-z]{2,12}\\{|\\\\ ?(?:\\*{1,2})?|%\\r?\\n[ \\t]*" // typesetters
              + "|\\}?[@\\\\][a-z]{1,12}\\{|#[a-z]{2,12}\\[|\\];?|\\{\\\\[a-z]{1,4}[0-9]{0,4}\\}|[{}](?:\\\\[-,:/!;])?\\{?"
              + "|&(?:[BIUEHSXY]|[a-z]{2,8};|\"[^\"]{0,16}\")"
              + "|`[ \\t]*\\+[ \\t]*['`]"
              + "|[*_`]{1,3}|~~|\\.|[(/)+\\t]"
              + "|"
              + COMMA
              + "|"
              + BRACKET
              + "|"
              + DRESS
              + "|\\u001b\\[[0-9;]{0,8}m"
              + "|\\\\?\" ?[\\]}) ]{0,3}, ?[\\[{( ]{0,2}(?:\\\\?\"[a-z]{1,8}\\\\?\": ?|[A-Z][a-z]{2,8} \\[ (?:Str )?)?\\\\?\"" // strings of runs
              + "|\"[ \\t]*(?:[+.&,]|\\|\\|)?[ \\t]*(?:[_\\\\]?\\r?\\n[ \\t]*)?(?:[+.&][ \\t]*)?\""
              + "|'{2,5}"
              + "|'[ \\t]*(?:[+.&,]|\\|\\|)?[ \\t]*(?:\\\\?\\r?\\n[ \\t]*)?'"
              + "|\\r?\\n[ \\t]*(?:\\*|#|//|--|;|>)[ \\t]*|\\f"
              + "|(?:\\u00e2\\u0080[\\u0080-\\u00af]|\\u00e2\\u0081[\\u00a0-\\u00af])+");

  private static final boolean[] BEGINS = new boolean[256];

  static {
    for (char c :
        ".<\\%{}#]^&*_`~@(/)+\t\u001b\"'\r\n\f\u00a1\u00a3\u00c2\u00cc\u00cd\u00e1\u00e2\u00e3\u00ef"
            .toCharArray()) {
      BEGINS[c] = true;
    }
  }

  private final byte[] bytes;
  private final int from;
  private final int to;

  NumberMarks(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** Whether a mark may begin with a byte. */
  static boolean mayBegin(byte b) {
    return BEGINS[b & 0xff];
  }

  /** Whether one of some signs follows a mark, behind blanks and line ends. */
  boolean goesOnWith(int mark, String signs) {
    int next = mark + 1;
    while (next < to
        && next - mark < MAX_MARK
        && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == '\n')) {
      next++;
    }
    return next < to && signs.indexOf(bytes[next]) >= 0;
  }

  /** Where some marks end; where they would begin if there are none. */
  int end(int at) {
    int begin = at;
    int end = one(at);
    for (int marks = 1; end > begin && end < to && marks < MAX_MARKS; marks++) {
      if (bytes[end] == '<' && bytes[begin] == '<') {
        break; // between two tags stands what belongs to neither
      }
      begin = end;
      int next = one(end);
      if (next == end || next - at > MAX_TAG) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int one(int at) {
    if (at >= to || !mayBegin(bytes[at])) {
      return at;
    }
    int indented = indented(at);
    if (indented > at) {
      return indented;
    }
    String ahead = new String(bytes, at, Math.min(to - at, MAX_TAG), StandardCharsets.ISO_8859_1);
    if (bytes[at] == '<') {
      int end = ahead.indexOf('>', 1);
      boolean tag = end > 1 && ahead.lastIndexOf('<', end) == 0;
      return tag && !OF_CELLS.matcher(ahead.substring(0, end)).matches() ? at + end + 1 : at;
    }
    var mark = MARK.matcher(ahead.substring(0, Math.min(ahead.length(), MAX_MARK)));
    return mark.lookingAt() ? at + mark.end() : at;
  }

  /** Where a line goes on below a column, behind a line end; the place itself if it does not. */
  int indented(int at) {
    int begin = at < to && bytes[at] == '\r' ? at + 1 : at;
    if (begin >= to || bytes[begin] != '\n') {
      return at;
    }
    int next = begin + 1;
    while (next < to && next - begin < MAX_TAG && bytes[next] == ' ') {
      next++;
    }
    boolean goesOn = next < to && next - begin > LEAST_INDENT && Ascii.isDigit(bytes[next]);
    return goesOn ? next : at;
  }

  /** Whether a mark that is no character ends before a place: a number may begin there. */
  boolean endsBefore(int at) {
    return endsColour(at) || endsFont(at);
  }

  /** Whether an escape of a terminal ends before a place. */
  private boolean endsColour(int at) {
    int begin = at - 2;
    while (begin > from
        && at - begin < MAX_MARK
        && (Ascii.isDigit(bytes[begin]) || bytes[begin] == ';')) {
      begin--;
    }
    return bytes[at - 1] == 'm' && begin > from && bytes[begin] == '[' && bytes[begin - 1] == 0x1b;
  }

  /** Whether a change of font ends before a place, as manuals are typeset with: {@code \fB}. */
  private boolean endsFont(int at) {
    return at - from >= FONT
        && bytes[at - FONT] == '\\'
        && bytes[at - 2] == 'f'
        && "BIRP".indexOf(bytes[at - 1]) >= 0;
  }
}
