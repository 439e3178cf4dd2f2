package org.inshore.core.person.log;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.person.set.LongList;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/**
 * Extraction of numbers that may say to which event a line of a log belongs: in texts whose lines
 * begin with a time, each number or code of a line, by the label before it or by its place among
 * the line's words; in rows made of such lines those in columns as well, in other rows those of
 * columns that are named so; in settings the numbers within keys, {@code customer.12.name=…}, of
 * which several lines are of one entry. Lines that begin with a time are told besides. Whether one
 * of them does, those in its lines tell ({@link CorrelatedLines}).
 *
 * <p>Other texts cost a look at their beginning; of a log each character is looked at once.
 */
public final class LogKeys {
  private static final String KIND = "log key";

  /** What logs write before a line: a date and a time, or a time; servers, who asked and when. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:[\\w.:-]{2,45} [\\w.@-]{1,64} [\\w.@-]{1,64} \\[[0-3]\\d/[A-Z][a-z]{2}/(?:19|20)\\d\\d:.*)"
              + "|[\\[<(\"]?(?:(?:19|20)\\d\\d[-/.]?[01]\\d[-/.]?[0-3]\\d[T _-]?)?[0-2]?\\d:[0-5]\\d"
              + "(?::[0-5]\\d)?[^ \\]|,;]*.*");

  /** Names of columns that number events, under which several rows are of one. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)(?:.*[^a-z])?(?:(?:trace|j?session|sess|request|req|call|correlation|conversation|span"
              + "|visit|chat|dialog|ticket)[_. -]?(?:id|no|num|number|key|uuid)|sid|session|trace)"
              + "|.*(?:会话|跟踪|追踪|请求|通话|呼叫|访问|对话|排队)(?:标识|编?号|流水号?|ID)");

  /** A setting of a numbered entry: list[3].phone: 1, customer.12.name=x. */
  private static final Pattern SETTING =
      Pattern.compile("[A-Za-z_][\\w.\\[\\]-]{0,80}?\\d{1,6}[\\].][\\w.\\[\\]-]{1,80} ?[=:].*");

  /** So much of a text tells whether it is a log, or settings. */
  private static final int HEAD = 4096;

  private static final int FEWEST_LINES = 4;

  /** Who asked, before the time in a server's log, has no more characters. */
  private static final int LONGEST_CLIENT = 120;

  /** So much of a line is looked at. */
  private static final int LONGEST = 512;

  private static final int MOST_OF_A_LINE = 8;
  private static final int MOST_LABELS = 64;
  private static final int SHORTEST = 6;

  /** Behind a label: ticket=V0001. */
  private static final int SHORTEST_LABELLED = 3;

  private static final int DIGITS = 4;

  /** Codes of so many characters have fewer digits. */
  private static final int LONG = 16;

  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_LABEL = 24;

  private final ValueHash hash;
  private final byte[] line = new byte[LONGEST];
  private int length;
  private boolean isLog;
  private boolean isSettings;
  private boolean afterReturn;
  private Charset charset = StandardCharsets.UTF_8;
  private long number;
  private final LongList timed = new LongList();
  private Map<Long, Found> found = new LinkedHashMap<>();

  private record Found(LongList lines, LongList keys) {}

  /** Makes one of the texts of an asset. */
  public LogKeys(ValueHash hash) {
    this.hash = hash;
  }

  /** The numbers in the lines that end in a block, by label. */
  public List<RowKeys> of(Content.Text block) {
    if (block.firstLine() != 0) {
      number = block.firstLine();
      charset = block.encoding().charset();
      length = 0;
      afterReturn = false;
      List<String> head = head(block);
      isLog = areMost(head, TIME);
      isSettings = !isLog && areMost(head, SETTING);
    }
    if (!isLog && !isSettings) {
      return List.of();
    }
    byte[] bytes = block.bytes();
    for (int at = block.from(); at < block.to(); at++) {
      byte each = bytes[at];
      if (each == '\n' || each == '\r') {
        if (each == '\r' || !afterReturn) {
          lineDone();
        }
        afterReturn = each == '\r';
      } else {
        afterReturn = false;
        if (length < LONGEST) {
          line[length++] = each;
        }
      }
    }
    if (!block.more()) {
      lineDone();
    }
    return taken(block.location());
  }

  /** The numbers in rows that are lines of a log, or of events. */
  public List<RowKeys> of(Content.Rows rows) {
    if (rows.naming() != Content.Naming.LINE) {
      return List.of();
    }
    Cells cells = rows.cells();
    boolean ofLines = isLog(cells);
    if (isLog && !ofLines) {
      for (int row = 0; row < cells.rows(); row++) {
        timed.add(cells.number(row)); // what one line of the log says in fields
      }
    }
    for (int column = 0; column < rows.columns().size(); column++) {
      String name = rows.columns().get(column).heading();
      if (!ofLines && !EVENT.matcher(name).matches()) {
        continue;
      }
      long label = hash.hash(KIND, name + '=');
      for (int row = 0; row < cells.rows(); row++) {
        String value = column < cells.width(row) ? cells.text(row, column) : null;
        if (value == null) {
          continue;
        }
        number = cells.number(row);
        if (ofLines && column == 0) {
          byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
          length = Math.min(LONGEST, bytes.length);
          System.arraycopy(bytes, 0, line, 0, length);
          words();
        } else if (isKey(value)) {
          key(label, value);
        }
      }
    }
    length = 0;
    return taken(rows.location());
  }

  private List<RowKeys> taken(Location location) {
    List<RowKeys> all = new ArrayList<>();
    found.forEach(
        (label, of) ->
            all.add(RowKeys.ofLines(location, label, of.lines.toArray(), of.keys.toArray())));
    found = new LinkedHashMap<>();
    long[] lines = timed.toArray();
    if (lines.length > 0) {
      all.add(RowKeys.timed(location, lines));
      timed.clear();
    }
    return all;
  }

  /** Whether the first column has what stands around fields, as the time in lines of a log. */
  private static boolean isLog(Cells cells) {
    int timed = 0;
    int looked = Math.min(FEWEST_LINES, cells.rows());
    for (int row = 0; row < looked; row++) {
      String first = cells.width(row) > 1 ? cells.text(row, 0) : null;
      timed += first != null && TIME.matcher(first).matches() ? 1 : 0;
    }
    return looked > 0 && 2 * timed > looked;
  }

  private static List<String> head(Content.Text block) {
    int end = Math.min(block.to(), block.from() + HEAD);
    String head =
        new String(block.bytes(), block.from(), end - block.from(), StandardCharsets.ISO_8859_1);
    return Arrays.stream(head.split("\\R")).filter(each -> !each.isBlank()).toList();
  }

  private static boolean areMost(List<String> lines, Pattern such) {
    long some = lines.stream().filter(each -> such.matcher(each).matches()).count();
    return some >= FEWEST_LINES && 2 * some >= lines.size();
  }

  private void lineDone() {
    if (isSettings) {
      setting();
    } else {
      words();
    }
    number++;
    length = 0;
  }

  /** Takes each number within a key with all before it: entries may lie in others. */
  private void setting() {
    int end = 0;
    while (end < length && line[end] != '=' && line[end] != ':') {
      end++;
    }
    StringBuilder label = new StringBuilder();
    int numbers = 0;
    for (int at = 0; at < end && numbers < MOST_OF_A_LINE; at++) {
      if (!isDigit(line[at])) {
        label.append((char) line[at]);
      } else if (at + 1 < end && (line[at + 1] == '.' || line[at + 1] == ']')) {
        numbers++;
        label.append('#');
        String entry = new String(line, 0, at + 1, StandardCharsets.ISO_8859_1);
        key(hash.hash(KIND, label.toString()), entry);
      }
    }
  }

  private void words() {
    int words = 0;
    int begin = afterTime();
    if (isTimed(begin)) {
      timed.add(number);
    }
    int keys = 0;
    int at = begin;
    while (at < length && keys < MOST_OF_A_LINE) {
      if (!isOfKey(line[at])) {
        words += isBetween(line[at]) && at > begin && !isBetween(line[at - 1]) ? 1 : 0;
        begin = isBetween(line[at]) ? at + 1 : begin;
        at++;
        continue;
      }
      int end = at;
      int digits = 0;
      while (end < length && isOfKey(line[end])) {
        digits += isDigit(line[end]) ? 1 : 0;
        end++;
      }
      if (isKey(end - at, digits, at > begin && endsLabel(line[at - 1]))) {
        keys++;
        long label = at > begin ? label(begin, at) : hash.hash(KIND, "#" + words);
        key(label, new String(line, at, end - at, StandardCharsets.ISO_8859_1));
      }
      at = end;
    }
  }

  /** Where the date and the time end that the line begins with. */
  private int afterTime() {
    int at = 0;
    int blanks = 0;
    while (at < length && (isTime(line[at]) || (line[at] == ' ' && blanks++ == 0))) {
      at++;
    }
    return at;
  }

  /**
   * Whether a time stands before a place at which it may end, or in brackets behind a client:
   * {@link #TIME} for each line, on its bytes, so that none is made a string.
   */
  private boolean isTimed(int end) {
    for (int at = 1; at + 1 < end; at++) {
      if (line[at] == ':' && isDigit(line[at - 1]) && isDigit(line[at + 1])) {
        return true;
      }
    }
    for (int at = 0; at + 13 < Math.min(length, LONGEST_CLIENT); at++) {
      if (line[at] == '[') {
        return isDigit(line[at + 1]) && line[at + 3] == '/' && line[at + 12] == ':';
      }
    }
    return false;
  }

  private static boolean isDigit(byte each) {
    return each >= '0' && each <= '9';
  }

  private static boolean isTime(byte each) {
    return isDigit(each) || "-/.:,TZ+[]".indexOf(each) >= 0;
  }

  private long label(int begin, int at) {
    int from = Math.max(begin, at - LONGEST_LABEL);
    return hash.hash(KIND, new String(line, from, at - from, charset)); // as columns are named
  }

  private void key(long label, String key) {
    Found of = found.get(label);
    if (of == null) {
      if (found.size() >= MOST_LABELS) {
        return;
      }
      of = new Found(new LongList(), new LongList());
      found.put(label, of);
    }
    of.lines.add(number);
    of.keys.add(hash.hash(KIND, key));
  }

  /** Whether it may be a value of a column, whose name is a label. */
  private static boolean isKey(String value) {
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 0x7f || !isOfKey((byte) c)) {
        return false;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return isKey(value.length(), digits, true);
  }

  private static boolean isKey(int characters, int digits, boolean labelled) {
    return characters <= LONGEST_KEY
        && ((labelled && characters >= SHORTEST_LABELLED && digits > 0)
            || (characters >= SHORTEST && digits >= DIGITS)
            || (characters >= LONG && digits > 1));
  }

  private static boolean isOfKey(byte each) {
    return isDigit(each)
        || (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || each == '-'
        || each == '_'
        || each == '.';
  }

  /** Whether it ends a label: a sign, or a Chinese character. */
  private static boolean endsLabel(byte each) {
    return each == '=' || each == ':' || each == '#' || each < 0;
  }

  /** Whether it stands between words. */
  private static boolean isBetween(byte each) {
    return each == ' ' || each == '\t' || each == '|' || each == ',' || each == ';';
  }
}
