package org.inshore.contracts.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.contracts.text.Numbering;
import org.inshore.contracts.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Turns questions and requirements with their answers into statements of who answers: {@code Do you
 * store data abroad? | No.} says <em>not we store data abroad</em>. What is answered is a row's
 * last cell but one, or stands before a question mark in a line.
 */
public final class Questionnaire {
  /** Word of a sentence whose requirement is refused. */
  public static final String REFUSED = "answeredno";

  /** Word of a sentence that says yes to what was asked. */
  public static final String GRANTED = "answeredyes";

  /** Word of a sentence whose requirement is met in part. */
  public static final String PARTLY = "answeredpartly";

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)\\s*(?:q\\d*\\s*[.:：]|问\\s*[:：]|[a-z][.)])?\\s*([^?？。]{4,200})[?？]"
              + "[\\s\\-–—:：]*(?:a\\d*\\s*[.:：]|答\\s*[:：])?\\s*(\\S.*)?");

  private static final Pattern ANSWERED = Pattern.compile("^\\s*(?:(?i:a\\d*)|答)\\s*[.:：]\\s*");

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i).*(?:吗|么|呢|会不会|能不能|可不可以|是不是|有没有|是否|能否|可否|哪|谁|多久|多少|何时|什么|怎么|如何).*"
              + "|(?:if .*, ?)?(?:do|does|did|will|would|can|could|may|are|is|have|has|should|must"
              + "|when|where|who|what|which|how|under|within|in|on)\\b.*");

  private static final Pattern NO =
      Pattern.compile(
          "(?i)\\s*(?:no\\b|not\\b|never\\b|none\\b|nope\\b|不|没|无|否|绝不|\\p{IsHan}{1,2}不(?:到|了|能|会|可)).*");

  private static final Pattern YES =
      Pattern.compile("(?i)\\s*(?:yes\\b|sure\\b|of course\\b|certainly\\b|是|会|能|可以|有|对|当然).*");

  private static final Pattern EITHER =
      Pattern.compile("(会|能|可以|可|是|有|要|需要|允许)(?:不|没)\\1|(是|能|可)否|可不可以|(有)没有");

  private static final Pattern MODAL = Pattern.compile("会|能|可以|需要|允许|有|要");

  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?i)\\s*(do|does|did|will|would|can|could|may|are|is|have|has|should|must)\\s+(.*)");

  private static final Pattern PRONOUN =
      Pattern.compile("(?i)\\b(?:you|your|we|our|us)\\b|你们|贵司|贵公司|贵方|你方|我们|我方|我行|本行");

  private Questionnaire() {}

  /** The passages of a contract, with statements for what is asked and answered. */
  public static List<Passage> stated(List<Passage> passages) {
    List<Passage> stated = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Passage next = i + 1 < passages.size() ? passages.get(i + 1) : null;
      if (!passage.isRow() && isOpen(passage) && next != null && !next.isRow() && !isOpen(next)) {
        // The answer stands on the line below.
        String line = passage.cells().getFirst() + " " + next.cells().getFirst();
        stated.add(stated(Passage.line(passage.page(), line)));
        i++;
      } else {
        stated.add(stated(passage));
      }
    }
    return stated;
  }

  /** Whether a line asks and says nothing more. */
  private static boolean isOpen(Passage passage) {
    return passage.cells().getFirst().strip().matches(".{4,200}[?？]");
  }

  private static Passage stated(Passage passage) {
    List<String> cells = passage.cells();
    if (!passage.isRow()) {
      String line = statement(cells.getFirst(), null);
      return line == null ? passage : Passage.line(passage.page(), line);
    }
    for (int i = 0; i + 1 < cells.size(); i++) {
      String answer = cells.get(i + 1);
      String said = answer.isBlank() ? null : said(cells.get(i), answer);
      if (said != null) {
        List<String> kept = new ArrayList<>(cells);
        kept.set(i, said);
        kept.set(i + 1, "");
        return new Passage(passage.page(), kept);
      }
    }
    return passage;
  }

  /** What a cell says with the answer behind it; null if it asks and requires nothing. */
  private static @Nullable String said(String cell, String answer) {
    String asked = statement(cell, answer);
    if (asked != null || !isRequirement(cell)) {
      return asked;
    }
    Verdict verdict = Verdict.of(answer);
    if (verdict == null) {
      return null;
    }
    String remark = verdict.remark().isEmpty() ? "" : ", " + verdict.remark();
    String required = cell.strip().replaceAll("[。.;；,，:：]+$", "");
    return switch (verdict.kind()) {
      case MET -> remark.isEmpty() ? null : required + remark;
      case PARTLY -> PARTLY + " " + required + remark;
      case UNMET -> REFUSED + " " + required + (remark.isEmpty() ? "" : ". " + verdict.remark());
    };
  }

  private static boolean isRequirement(String cell) {
    boolean han = cell.codePoints().anyMatch(Character::isIdeographic);
    return cell.strip().length() >= (han ? 4 : 8);
  }

  /** The statement of a question and its answer; null where nothing is asked or answered. */
  private static @Nullable String statement(String text, @Nullable String cell) {
    Matcher asked = QUESTION.matcher(text);
    Numbering numbering = Numbering.of(text);
    int from = numbering == null ? 0 : numbering.end();
    asked.region(from, text.length());
    if (!asked.matches() || !ASKS.matcher(asked.group(1).strip()).matches()) {
      return null;
    }
    String answer =
        cell == null ? unasked(asked.group(2)) : ANSWERED.matcher(cell).replaceFirst("");
    if (answer == null || answer.isBlank()) {
      return null;
    }
    boolean no = NO.matcher(answer).matches();
    boolean yes = YES.matcher(answer).matches();
    String question = asked.group(1).strip();
    String said = declared(turned(question), no, yes) + ": " + answer.strip();
    return text.substring(0, from) + (yes ? GRANTED + " " + said : said);
  }

  /** What follows the question that the other language asks once more. */
  private static @Nullable String unasked(@Nullable String rest) {
    Matcher again = QUESTION.matcher(rest == null ? "" : rest);
    return again.matches() && ASKS.matcher(again.group(1).strip()).matches()
        ? again.group(2)
        : rest;
  }

  /** Who asks is spoken to in the answer. */
  private static String turned(String question) {
    return PRONOUN
        .matcher(question)
        .replaceAll(
            found ->
                switch (found.group().toLowerCase(Locale.ROOT)) {
                  case "you" -> "we";
                  case "your" -> "our";
                  case "we", "us" -> "you";
                  case "our" -> "your";
                  case "我们", "我方", "我行", "本行" -> "贵行";
                  default -> "我方";
                });
  }

  private static String declared(String question, boolean no, boolean yes) {
    Matcher auxiliary = AUXILIARY.matcher(question);
    if (auxiliary.matches()) {
      return no ? auxiliary.group(1) + " not " + auxiliary.group(2) : auxiliary.group(2);
    }
    String plain = question.replaceAll("[吗么呢]$", "");
    Matcher either = EITHER.matcher(plain);
    if (either.find()) {
      return no || yes
          ? either.replaceFirst(found -> one(found.group(), no))
          : either.replaceFirst("");
    }
    Matcher modal = MODAL.matcher(plain);
    return no && modal.find()
        ? modal.replaceFirst(found -> found.group().equals("有") ? "没有" : "不" + found.group())
        : plain;
  }

  private static String one(String either, boolean no) {
    if (either.equals("是否")) {
      return no ? "不" : "";
    }
    String verb = either.startsWith("可不可以") ? "可以" : either.replaceAll("[不没否].*", "");
    return !no ? verb.equals("是") ? "" : verb : verb.equals("有") ? "没有" : "不" + verb;
  }
}
