package org.inshore.contracts.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number at the head of a line.
 *
 * @param text as it is written
 * @param level 1 for articles, more for what is below
 * @param item whether it numbers an item of a list within a clause
 * @param end where the line goes on behind it
 */
public record Numbering(String text, int level, boolean item, int end) {
  private static final String HAN = "[一二三四五六七八九十百零〇两\\d]{1,6}";

  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\s*((?:第\\s*"
              + HAN
              + "\\s*[条章節节款](?!的|所|规定|規定|约定|約定))|(?:附件|附录|附表)\\s*(?:"
              + HAN
              + "|[a-zA-Z])?(?=[\\s:：《]|$)"
              + "|(?:(?i:article|section|clause|schedule|annex|exhibit|appendix|attachment)\\s+"
              + "(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[A-Z])(?=[\\s.:)\\-–—]|$)(?!\\s+(?:shall|of|does|do|is|are|may|will|and|or|to|applies|apply)\\b)))[\\s.:：、-]*");

  private static final Pattern COUNT =
      Pattern.compile("\\s*([一二三四五六七八九十]{1,3}|[IVX]{1,5}(?=[.．]\\s))\\s*[、.．]\\s*");

  private static final Pattern DECIMAL =
      Pattern.compile("\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:[.．、)]\\s*|\\s+)(?=\\D)");

  private static final Pattern BULLET = Pattern.compile("\\s*[-–•·▪◦●*]\\s+(?=\\S)");

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*([(（](?:[a-zA-Z]|[ivxIVX]{1,5}|\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]"
              + "|(?:[a-zA-Z]|[ivx]{1,5})(?:[)）](?=\\s)|(?=[.、．]\\s*[\\p{Lu}\\p{IsHan}])))\\s*[、.．]?\\s*");

  /** The number a line begins with, or null. */
  public static @Nullable Numbering of(String line) {
    Matcher article = ARTICLE.matcher(line);
    if (article.lookingAt()) {
      return new Numbering(article.group(1).replaceAll("\\s+", " "), 1, false, article.end());
    }
    Matcher count = COUNT.matcher(line);
    if (count.lookingAt()) {
      return new Numbering(count.group(1), 1, false, count.end());
    }
    Matcher item = ITEM.matcher(line);
    if (item.lookingAt()) {
      return new Numbering(item.group(1), 9, true, item.end());
    }
    Matcher bullet = BULLET.matcher(line);
    if (bullet.lookingAt()) {
      return new Numbering("•", 9, true, bullet.end());
    }
    Matcher decimal = DECIMAL.matcher(line);
    if (decimal.lookingAt() && !isDate(line, decimal)) {
      String number = decimal.group(1);
      int level = 2 + (int) number.chars().filter(each -> each == '.').count();
      return new Numbering(number, level, false, decimal.end());
    }
    return null;
  }

  /** Whether it is that of an annex, whose name says what it is as much as its title. */
  boolean annex() {
    return text.matches("(?i)(?:附件|附录|附表|schedule|annex|exhibit|appendix|attachment).*");
  }

  /** Whether it is the first of a list. */
  boolean first() {
    return text.matches("[(（]?[1a①一iI][)）]?");
  }

  /** The last number of it; 0 where it has letters or Han numerals. */
  int number() {
    String digits = text.replaceAll(".*\\.|\\D", "");
    return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }

  /** A line of a paragraph may begin with an amount or a day. */
  private static boolean isDate(String line, Matcher decimal) {
    return decimal.end() < line.length()
        && decimal.group().strip().equals(decimal.group(1))
        && "年月日%％元个天小时".indexOf(line.charAt(decimal.end())) >= 0;
  }

  /** The number of an item below a clause's, as one label. */
  static String join(String above, String below) {
    if (above.isEmpty() || below.contains(".")) {
      return below;
    }
    return below.startsWith("(") || below.startsWith("（") ? above + below : above + " " + below;
  }
}
