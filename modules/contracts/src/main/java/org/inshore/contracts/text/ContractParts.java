package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a contract that its sentences refer to: its clauses and its annexes that say something.
 */
public final class ContractParts {
  private static final String HAN = "[一二三四五六七八九十百\\d]{1,4}";

  private static final Pattern ANNEX =
      Pattern.compile(
          "(annex(?:e?s)?|appendi(?:x|ces)|schedules?|exhibits?|attachments?)\\s+((?:\\d{1,2}|[ivx]{1,4}|[a-z])\\b)"
              + "|(附件|附录|附表)\\s*("
              + HAN
              + "|[a-z]\\b)?");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\bclauses?\\s+(\\d{1,3}(?:\\.\\d{1,3})*)|(?:本合同|本协议)(?:中)?(第\\s*" + HAN + "\\s*条)");

  /** What stands in a part that says nothing yet. */
  private static final Pattern OPEN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:本页空白|此页空白|以下空白|空白|略|待定|待补充?|另附|另行提供|另行约定|to be (?:agreed|completed|provided|confirmed|inserted|added)|tbd|tba|n/a|none|not applicable|intentionally left blank|to follow|left blank|reserved)?[^\\p{L}\\p{N}]*");

  /** A place that is to be filled in. */
  private static final Pattern BLANK =
      Pattern.compile("_{2,}|＿{2,}|\\[\\s*[●•.…_]*\\s*]|【\\s*[●•_]*\\s*】|\\{\\{[^}]*}}");

  private static final int LONGEST_TITLE = 60;

  private final Set<String> annexes = new HashSet<>();
  private final Set<String> clauses = new HashSet<>();

  /** The parts of a contract. */
  public ContractParts(List<Clause> contract) {
    for (Clause clause : contract) {
      String number = Normal.of(clause.number());
      Matcher annex = ANNEX.matcher(number);
      if (annex.lookingAt()) {
        if (says(clause, number)) {
          annexes.add(name(annex));
        }
      } else {
        clauses.add(squeezed(number));
      }
    }
  }

  private static boolean says(Clause clause, String number) {
    List<Sentence> sentences = clause.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      String text = withoutHeading(sentences.get(i));
      boolean title =
          i == 0
              && text.length() <= LONGEST_TITLE
              && (sentences.get(i).title() || text.startsWith(number))
              && !text.matches(".*[。；;.:：,，].*");
      if (!title && !OPEN.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A note below a title begins with it. */
  private static String withoutHeading(Sentence sentence) {
    return sentence.headings().stream()
        .filter(each -> sentence.text().startsWith(each + ":"))
        .findFirst()
        .map(each -> sentence.text().substring(each.length() + 1))
        .orElse(sentence.text());
  }

  /**
   * Whether what a sentence refers to is not there: none of the parts that it names says anything,
   * or what it leaves to be filled in is still blank.
   */
  public boolean isMissing(String sentence) {
    if (BLANK.matcher(sentence).find()) {
      return true;
    }
    List<Boolean> there = new ArrayList<>();
    Matcher annex = ANNEX.matcher(sentence);
    while (annex.find()) {
      String name = name(annex);
      there.add(name.length() > 2 ? annexes.contains(name) : !annexes.isEmpty());
    }
    Matcher clause = CLAUSE.matcher(sentence);
    while (clause.find()) {
      there.add(isThere(clause.group(1) == null ? clause.group(2) : clause.group(1)));
    }
    return !there.isEmpty() && !there.contains(true);
  }

  private boolean isThere(String number) {
    String squeezed = squeezed(number);
    return clauses.stream()
        .anyMatch(each -> each.equals(squeezed) || each.startsWith(squeezed + "."));
  }

  /** The clauses that a sentence names by their numbers, as far as they are there. */
  public static Set<String> named(String sentence) {
    Set<String> numbers = new HashSet<>();
    Matcher clause =
        Pattern.compile(
                "\\b(?:clauses?|sections?|articles?|paragraphs?)\\s+(\\d{1,3}(?:\\.\\d{1,3})*)|(第\\s*"
                    + HAN
                    + "\\s*条)")
            .matcher(sentence);
    while (clause.find()) {
      numbers.add(squeezed(clause.group(1) == null ? clause.group(2) : clause.group(1)));
    }
    return numbers;
  }

  /** Whether a clause is that of a number, or below it. */
  public static boolean isOf(Clause clause, Set<String> numbers) {
    String own =
        squeezed(Normal.of(clause.number()).replaceFirst("^(?:clause|section|article) ", ""));
    return numbers.stream()
        .anyMatch(
            each -> own.equals(each) || own.startsWith(each + ".") || own.startsWith(each + "("));
  }

  private static String squeezed(String number) {
    return number.replaceAll("\\s+", "");
  }

  private static String name(Matcher annex) {
    String kind = annex.group(1) == null ? annex.group(3) : annex.group(1);
    String number = annex.group(1) == null ? annex.group(4) : annex.group(2);
    return kind.substring(0, 2) + (number == null ? "" : number);
  }
}
