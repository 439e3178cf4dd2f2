package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.cell.PersonName;

/**
 * Fields of one record that is printed on a line and on indented ones below it. What stands in a
 * line behind a second name is that person's: {@code 代办:张三 证件:…} has 代办证件.
 */
final class IndentedRecord {
  /** More are a text below a heading. */
  static final int MOST_BELOW = 3;

  private static final int LEAST_INDENT = 2;
  private static final int LONGEST = 1 << 10;
  private static final int LONGEST_COUNTER = 6;

  private final List<String> keys = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();
  private boolean named;
  private int below;
  private int belowKeys;
  private int end;

  /** Reads the record that begins with a line; it has nothing below where it is none. */
  static IndentedRecord read(Lines lines, int at, Fields.Sign sign) {
    IndentedRecord record = new IndentedRecord();
    int feed = lines.feed(at);
    record.end = lines.next(feed);
    if (!isLine(lines, at, feed) || isIndented(lines, at)) {
      return record;
    }
    record.take(Fields.read(lines, at, feed, sign), 0);
    while (record.end < lines.to() && isIndented(lines, record.end)) {
      feed = lines.feed(record.end);
      if (!isLine(lines, record.end, feed) || ++record.below > MOST_BELOW) {
        break;
      }
      Fields fields = Fields.read(lines, record.end, feed, sign);
      record.belowKeys += fields.size();
      record.take(fields, record.below);
      record.end = lines.next(feed);
    }
    return record;
  }

  private static boolean isLine(Lines lines, int from, int feed) {
    return feed - from <= LONGEST && lines.isComplete(feed) && !lines.isBlank(from, feed);
  }

  /** Whether a line begins with blanks. */
  static boolean isIndented(Lines lines, int at) {
    int blanks = 0;
    while (at + blanks < lines.to() && lines.bytes()[at + blanks] == ' ') {
      blanks++;
    }
    return blanks >= LEAST_INDENT || (at < lines.to() && lines.bytes()[at] == '\t');
  }

  private void take(Fields fields, int offset) {
    for (String each : fields.rests()) {
      String text = rest.isEmpty() ? withoutCounter(each) : each;
      named |= PersonName.fits(text);
      rest.append(rest.isEmpty() ? "" : " ").append(text);
    }
    Set<String> seen = new HashSet<>(keys);
    String whose = "";
    for (int i = 0; i < fields.size(); i++) {
      String key = fields.key(i);
      boolean name = PersonName.fits(fields.value(i));
      boolean again = !seen.add(key);
      String before = i == 0 ? "" : fields.key(i - 1);
      keys.add(!whose.isEmpty() ? whose + key : again ? before + key : key);
      values.add(fields.value(i));
      offsets.add(offset);
      whose = name && named ? key : whose;
      named |= name;
    }
  }

  /** What stands behind the number by which a print counts its records. */
  private static String withoutCounter(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean counter =
        digits > 0
            && digits <= LONGEST_COUNTER
            && digits < text.length()
            && text.charAt(digits) == ' ';
    return counter ? text.substring(digits).strip() : text;
  }

  /** How many lines stand below its first one. */
  int below() {
    return below;
  }

  /** How many fields these have. */
  int belowKeys() {
    return belowKeys;
  }

  /** Where the line behind it begins. */
  int end() {
    return end;
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

  /** In which line a field stands, from 0. */
  int offset(int field) {
    return offsets.get(field);
  }

  /** What has no key, but for a counter. */
  String rest() {
    return rest.toString();
  }

  @Override
  public String toString() {
    return "IndentedRecord[" + keys.size() + "]";
  }
}
