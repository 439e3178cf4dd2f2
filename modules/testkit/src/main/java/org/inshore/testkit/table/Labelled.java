package org.inshore.testkit.table;

import java.util.ArrayList;
import java.util.List;

/** Writes each row of a table as a line that names its values. */
public enum Labelled {
  /** {@code name=a, mobile=b}. */
  EQUALS("", "", "=", ", ", ""),
  /** {@code name: a; mobile: b}. */
  COLON("", "", ": ", "; ", ""),
  /** {@code 姓名：a 手机：b}. */
  WIDE_COLON("", "", "：", " ", ""),
  /** {@code [name:a][mobile:b]}. */
  BRACKETS("", "[", ":", "", "]"),
  /** As Java writes records, in a log. */
  LOG("2025-03-01 12:00:00.123 INFO  [main] c.b.Service - saved User{", "", "=", ", ", ""),
  /** {@code a=1&b=2}. */
  QUERY("GET /save?", "", "=", "&", ""),
  /** {@code a="1" b="2"}. */
  LOGFMT("ts=2025-03-01T12:00:00Z level=info ", "", "=", " ", "");

  private final String begin;
  private final String open;
  private final String sign;
  private final String between;
  private final String close;

  Labelled(String begin, String open, String sign, String between, String close) {
    this.begin = begin;
    this.open = open;
    this.sign = sign;
    this.between = between;
    this.close = close;
  }

  /** A value as it is written: where blanks part fields, none is in it. */
  public static String written(Labelled form, String value) {
    return form == QUERY || form == WIDE_COLON ? value.replace(' ', 'T') : value;
  }

  /** The lines, each with a line end; for a table with headings, and values without marks. */
  public String write(SampleTable table) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table.rows()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String value = row.get(i);
        boolean quoted = this == LOGFMT && value.indexOf(' ') >= 0;
        String written = quoted ? '"' + value + '"' : written(this, value);
        fields.add(open + table.headings().get(i) + sign + written + close);
      }
      text.append(begin).append(String.join(between, fields));
      text.append(this == LOG ? "}" : this == QUERY ? " HTTP/1.1" : "").append('\n');
    }
    return text.toString();
  }
}
