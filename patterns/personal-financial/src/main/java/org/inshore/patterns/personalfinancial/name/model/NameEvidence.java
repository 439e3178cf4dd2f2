package org.inshore.patterns.personalfinancial.name.model;

import java.util.List;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.WordList;
import org.inshore.spi.text.CommonHan;

/**
 * Evidence for a name at a place in Chinese text: how much likelier the text is with the name there
 * than parted into words without one, and with what stands on either side.
 */
public final class NameEvidence {
  /** So many characters around a name bear on it. */
  private static final int AROUND = 6;

  /** The share of characters around a name that are usual ones, at least. */
  private static final double LEAST_USUAL = 0.7;

  /** What marks around a name speak for it at most. */
  private static final double MOST_OF_MARK = 1.5;

  /** The number of an item that has a line of its own, and what ends one. */
  public static final Pattern NUMBER = Pattern.compile("[ \\t]{0,4}[(]?[0-9]{1,3}[.)、: ] ?");

  private static final String LINE_END = "\r\n";

  /** What is called after somebody, and what is called by the name of a place. */
  private static final WordList CALLED = WordList.of(NameWords.words("called-after"));

  private static final WordList WARES = WordList.of(NameWords.words("ware"));

  /** Verbs before what is bought or used. */
  private static final String HANDLING = NameWords.characters("handle");

  private static final String COUNTED = NameWords.characters("counted");
  private static final String NUMERALS = NameWords.characters("numeral");

  /** How people are spoken to, by a word that a seeming name takes the first half of. */
  private static final WordList SPOKEN_TO = WordList.of(NameWords.words("spoken-to"));

  /** What a company's form is called by, and how much of its name stands before that. */
  private static final WordList LEGAL =
      WordList.of(List.of("有限公司", "有限责任", "股份有限", "合伙企业", "合作社", "事务所"));

  private static final int LONGEST_COMPANY = 12;

  /** Words that a sentence goes on with. */
  private static final String LINKS = NameWords.characters("link");

  /** What bodies are called by, and what they do, which stands before it. */
  private static final WordList BODIES = WordList.of(NameWords.words("body"));

  private static final WordList TRADES = WordList.of(NameWords.words("trade"));

  /** What the labels of fields end in that hold no person. */
  private static final String FIELDS = NameWords.characters("field");

  private NameEvidence() {}

  /**
   * The evidence for a name, as a logarithm.
   *
   * @param surname how many characters its surname has
   */
  public static double of(String text, int start, int end, int surname) {
    int first = start;
    while (first > Math.max(0, start - AROUND) && isHan(text.charAt(first - 1))) {
      first--;
    }
    int last = end;
    while (last < Math.min(text.length(), end + AROUND) && isHan(text.charAt(last))) {
      last++;
    }
    boolean isAlone = first == start && last == end && isEdge(text, start - 1) && isEdge(text, end);
    if ((isAlone && !isItem(text, start, end))
        || !isUsual(text, first, start, end, last)
        || isCalledSo(text, start, end)) {
      return Double.NEGATIVE_INFINITY;
    }
    Segmentation words = new Segmentation(text.substring(first, last));
    double before = first < start ? words.before(start - first) : mark(text, start - 1, true);
    double behind = end < last ? words.behind(end - first) : mark(text, end, false);
    return NameModel.share(text.substring(start, end), surname) + before + behind - words.all();
  }

  /**
   * Whether most characters around a name are usual ones: bytes that are no text give any
   * character, and names more often than words.
   */
  private static boolean isUsual(String text, int first, int start, int end, int last) {
    int usual = 0;
    for (int i = first; i < last; i++) {
      usual += (i < start || i >= end) && CommonHan.is(text.charAt(i)) ? 1 : 0;
    }
    return usual >= LEAST_USUAL * (start - first + last - end);
  }

  /** Whether something is called by what seems a name: a body, a place, a thing that is sold. */
  public static boolean isCalledSo(String text, int start, int end) {
    return isOfBody(text, end)
        || isOfCompany(text, end)
        || CALLED.isAt(text, end)
        || isWare(text, start, end)
        || SPOKEN_TO.isAt(text, end - 1)
        || isCounted(text, start);
  }

  /** The same of a thing that is sold, perhaps behind one more character: 李锦|记|蚝油. */
  private static boolean isWare(String text, int start, int end) {
    return WARES.isAt(text, end)
        || (end - start == 2
            && end < text.length()
            && HANDLING.indexOf(text.charAt(end)) < 0
            && WARES.isAt(text, end + 1));
  }

  /** Whether a surname counts things behind a numeral. */
  private static boolean isCounted(String text, int start) {
    return start > 0
        && COUNTED.indexOf(text.charAt(start)) >= 0
        && NUMERALS.indexOf(text.charAt(start - 1)) >= 0;
  }

  /** The same of a company whose name has more before what it does: 安泰|瑞丰科技有限公司. */
  private static boolean isOfCompany(String text, int end) {
    int last = Math.min(text.length(), end + LONGEST_COMPANY);
    for (int at = end; at < last && isHan(text.charAt(at)); at++) {
      if (LEGAL.isAt(text, at)) {
        return true;
      }
      if (LINKS.indexOf(text.charAt(at)) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether the name of a company or the like goes on behind a name: 安泰|置业有限公司. */
  private static boolean isOfBody(String text, int end) {
    int at = end;
    for (int trade = TRADES.longestAt(text, at); trade > 0; ) {
      at += trade;
      trade = TRADES.longestAt(text, at);
    }
    return BODIES.isAt(text, at);
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) <= ' ';
  }

  /** What a mark beside a name says of it. */
  private static double mark(String text, int at, boolean before) {
    if (isEdge(text, at) || text.charAt(at) == '、') {
      return 0;
    }
    String mark = text.substring(at, at + 1);
    if (before && at > 0 && mark.equals(":") && FIELDS.indexOf(text.charAt(at - 1)) >= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return Math.min(
        before ? NameNeighbours.before(mark) : NameNeighbours.behind(mark), MOST_OF_MARK);
  }

  /** The most that what touches a name speaks for it, by one character. */
  public static double mostBeside(char touching, boolean before) {
    if (isHan(touching)) {
      return before ? NameNeighbours.mostBefore(touching) : NameNeighbours.mostBehind(touching);
    }
    return mark(String.valueOf(touching), 0, before);
  }

  /** The most that a word right before a name speaks for it, or a mark. */
  public static double mostBefore(String text, int start) {
    double most = Double.NEGATIVE_INFINITY;
    int first = Math.max(0, start - Segmentation.LONGEST);
    for (int from = start - 1; from >= first && isHan(text.charAt(from)); from--) {
      most = Math.max(most, NameNeighbours.before(text.substring(from, start)));
    }
    return most == Double.NEGATIVE_INFINITY ? mark(text, start - 1, true) : most;
  }

  /** The most that a word right behind a name speaks for it, or a mark. */
  public static double mostBehind(String text, int end) {
    double most = Double.NEGATIVE_INFINITY;
    int last = Math.min(text.length(), end + Segmentation.LONGEST);
    for (int to = end; to < last && isHan(text.charAt(to)); to++) {
      most = Math.max(most, NameNeighbours.behind(text.substring(end, to + 1)));
    }
    return most == Double.NEGATIVE_INFINITY ? mark(text, end, false) : most;
  }

  /** Whether a line holds nothing but a number and what stands at a place. */
  public static boolean isItem(String text, int start, int end) {
    int line = text.lastIndexOf('\n', start - 1) + 1;
    return (end == text.length() || LINE_END.indexOf(text.charAt(end)) >= 0)
        && NUMBER.matcher(text).region(line, start).matches();
  }

  public static boolean isHan(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isHan(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  public static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }
}
