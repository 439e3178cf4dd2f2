package org.inshore.contracts.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.contracts.text.Passage;

/**
 * Reads a line that leaves a choice between yes and no to boxes as its answer: {@code 是否分包：是□ 否☑}
 * is <em>是否分包？否</em>. Where no box or more than one is ticked it stays as it is.
 */
public final class TickedChoice {
  private static final String NUMBER = "(?:[（(]?\\d[)）.、]?\\s*)?";
  private static final String OPTION =
      NUMBER + "(是|否|可以|不可以|允许|不允许|同意|不同意|有|无|(?i:yes|no|permitted|not permitted))";
  private static final String BOX = "([□☐○◯〇☑☒√✓✔■●◆])";
  private static final String BETWEEN = "[\\s，,、；;/。.]*";

  private static final Pattern BOX_FIRST = choice(BOX + "\\s*" + OPTION);
  private static final Pattern BOX_LAST = choice(OPTION + "\\s*" + BOX);
  private static final Pattern ASKS =
      Pattern.compile("是否|能否|可否|可不可以|(?i)\\b(?:whether|may|is|are|does|do|can)\\b");

  private TickedChoice() {}

  private static Pattern choice(String one) {
    return Pattern.compile("^(.{2,200}?)[：:？?\\s]*" + one + BETWEEN + one + BETWEEN + "$");
  }

  /** The passages of a contract with such lines as they were answered. */
  public static List<Passage> answered(List<Passage> passages) {
    return passages.stream()
        .map(
            each ->
                each.isRow() ? each : Passage.line(each.page(), answered(each.cells().getFirst())))
        .toList();
  }

  private static String answered(String line) {
    Matcher first = BOX_FIRST.matcher(line);
    if (first.matches()) {
      return answered(line, first, 2, 3, 4, 5);
    }
    Matcher last = BOX_LAST.matcher(line);
    return last.matches() ? answered(line, last, 3, 2, 5, 4) : line;
  }

  private static String answered(
      String line, Matcher choice, int box, int option, int otherBox, int otherOption) {
    boolean ticked = isTicked(choice.group(box));
    if (ticked == isTicked(choice.group(otherBox))) {
      return line;
    }
    String asked = choice.group(1).strip();
    return asked
        + (ASKS.matcher(asked).find() ? "？" : "：")
        + choice.group(ticked ? option : otherOption);
  }

  private static boolean isTicked(String box) {
    return "□☐○◯〇".indexOf(box.charAt(0)) < 0;
  }
}
