package org.inshore.engine.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.rule.Rule;

/**
 * Words in names of columns that a rule looks for.
 *
 * @param names as tokens
 * @param texts in lower case
 * @param labels its labels, in lower case
 * @param labelNames its Latin labels as tokens
 */
public record ColumnWords(
    List<List<String>> names,
    List<String> texts,
    List<String> labels,
    List<List<String>> labelNames) {
  /** A column's place; a language tells of another spelling. */
  private static final Pattern PLACE =
      Pattern.compile(" \\((?!(?:EN|ENG|CN|CHN|CHI|ZH|SC|TC|PY|JP|KR)\\))[A-Z0-9]{1,3}\\)$");

  public static ColumnWords of(Rule rule) {
    List<String> chinese = new ArrayList<>();
    List<List<String>> latin = new ArrayList<>();
    for (String label : rule.labels()) {
      List<String> tokens = tokens(label);
      if (label.chars().allMatch(c -> c < 0x80) && !tokens.isEmpty()) {
        latin.add(tokens);
      } else {
        chinese.add(label.toLowerCase(Locale.ROOT));
      }
    }
    return new ColumnWords(
        rule.columnNames().stream().map(ColumnWords::tokens).toList(),
        rule.columnTexts().stream().map(text -> text.toLowerCase(Locale.ROOT)).toList(),
        chinese,
        latin);
  }

  /** A header without the place that tells it from others of the same name. */
  public static String bare(String name) {
    return PLACE.matcher(name).replaceAll("");
  }

  /** A name without the spaces that layout sets between Chinese characters. */
  public static String joined(String name) {
    StringBuilder joined = new StringBuilder(name.length());
    int spaces = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c)) {
        spaces++;
        continue;
      }
      boolean between =
          spaces > 0
              && !joined.isEmpty()
              && CodePointSet.HAN.contains(joined.charAt(joined.length() - 1))
              && CodePointSet.HAN.contains(c);
      joined.repeat(' ', between ? 0 : spaces).append(c);
      spaces = 0;
    }
    return joined.toString();
  }

  /** Splits a name at anything but letters, before capitals, and between letters and digits. */
  public static List<String> tokens(String name) {
    List<String> tokens = new ArrayList<>();
    int[] points = name.codePoints().toArray();
    int start = 0;
    for (int i = 1; i <= points.length; i++) {
      if (i == points.length || cut(points, i)) {
        String token = new String(points, start, i - start);
        if (Character.isLetterOrDigit(points[start])) {
          tokens.add(token.toLowerCase(Locale.ROOT));
        }
        start = i;
      }
    }
    return tokens;
  }

  private static boolean cut(int[] points, int at) {
    int kind = kind(points[at]);
    int before = kind(points[at - 1]);
    if (before == UPPER && kind == LOWER) {
      return false;
    }
    // "IDNo" is "ID" and "No".
    boolean lastCapital =
        before == UPPER && kind == UPPER && at + 1 < points.length && kind(points[at + 1]) == LOWER;
    return kind != before || lastCapital;
  }

  private static final int OTHER = 0;
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int DIGIT = 3;
  private static final int HAN = 4;

  private static int kind(int point) {
    if (Character.isDigit(point)) {
      return DIGIT;
    } else if (CodePointSet.HAN.contains(point)) {
      return HAN;
    } else if (Character.isUpperCase(point)) {
      return UPPER;
    }
    return Character.isLetter(point) ? LOWER : OTHER;
  }
}
