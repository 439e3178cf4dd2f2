package org.inshore.contracts.text;

import java.util.List;
import java.util.regex.Pattern;

/** Column of lines as it was set: how wide it is, and which line goes on below it. */
final class TextColumn {
  /** A line with fewer characters is a word by itself and not a part of a column. */
  private static final int NARROWEST = 8;

  /** Words that all begin with a capital, but for the small ones between them. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[\\d.、()]+\\s*)?\\p{Lu}\\S*(?:\\s+(?:[\\p{Lu}\\d(&]\\S*|of|and|or|for|the|on|to|in|by|with|a|an|without|within|under|at|from|before|after|between))*");

  /** The beginning of a sentence: who must or may do something. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:甲方|乙方|丙方|双方|甲乙双方|各方|任何一方|本合同|本协议|因本|未经|如|若)\\p{IsHan}{0,12}?(?:应|须|不得|可|有权|承诺|保证|负责|同意|适用|的)");

  private TextColumn() {}

  /** The same of an English one, and few words before it that state nothing. */
  private static final Pattern BEGINS =
      Pattern.compile("(?:The|Each|Both|Neither|Either|Any|All|No|If|Upon|Where|This|In) .*");

  private static final Pattern FEW =
      Pattern.compile(
          "(?i)(?!.*\\b(?:shall|must|may|will|is|are|has|have)\\b)(?:[\\d.、()]+\\s*)?[^\\s,;]+(?:\\s+[^\\s,;]+){0,7}");

  /** Whether a line is a title and the next one the sentence below it. */
  private static boolean isTitleOf(String line, String below) {
    return Character.isUpperCase(below.charAt(0))
        ? (TITLE.matcher(line).matches() && !TITLE.matcher(below).matches())
            || (BEGINS.matcher(below).matches() && FEW.matcher(line).matches())
        : SENTENCE.matcher(below).lookingAt()
            && line.codePoints().noneMatch(each -> "，,应须得".indexOf(each) >= 0);
  }

  /** How long long lines are: a line that is much shorter ends its paragraph. */
  static int width(List<Passage> passages) {
    int[] lengths =
        passages.stream()
            .filter(each -> !each.isRow())
            .mapToInt(each -> each.cells().getFirst().strip().length())
            .filter(length -> length > 0)
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  /**
   * Whether a line goes on below it, in a column as narrow as that of a cell: the next line has no
   * number, and is no longer.
   */
  static boolean wraps(Passage line, Passage next) {
    if (line.isRow() || next.isRow() || Numbering.of(next.cells().getFirst()) != null) {
      return false;
    }
    String text = line.cells().getFirst().strip();
    String below = next.cells().getFirst().strip();
    return text.length() >= NARROWEST
        && !below.isEmpty()
        && !isTitleOf(text, below)
        && !text.matches(".*[。；;.:：!！?？]$")
        && below.length() <= text.length() + 1;
  }
}
