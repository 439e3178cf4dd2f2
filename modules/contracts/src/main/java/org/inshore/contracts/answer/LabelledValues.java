package org.inshore.contracts.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.contracts.text.Normal;
import org.inshore.contracts.text.Numbering;
import org.inshore.contracts.text.Passage;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels with their values, as cover pages, order forms and tables of terms have them, as the
 * statements that they stand for: behind {@code Hosting: Frankfurt} is put that data are stored in
 * Frankfurt. A no behind what a duty forbids is the duty, and one behind the duty its contrary.
 */
public final class LabelledValues {
  private static final int LONGEST_VALUE = 120;

  private static final Pattern LINE =
      Pattern.compile("([^:：|=\\t。；;?？]{2,40}?)\\s*(?:[:：|=\\t]|\\s[-–—]\\s|[.…]{3,})\\s*(\\S.*)");

  /** A sentence by itself, which needs no label to be understood. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "应(?!急|用|答)|须|不得|(?i:\\b(?:shall|must|will|agrees?|undertakes?)\\b)|[。.]\\s*\\S");

  /** A label that denies or sets a condition by itself. */
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:no|not|never|non)\\b|不得|不可|禁止|不允许|不出|不向|未经");

  /** A blank to be filled in, a pointer to another place, or what a word means. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)[\\s_\\-–—/.…\\[\\]（）()xX]*|\\[.*]?|(?:see|as per|refer to|tbd|tbc|to be|n/?a\\b|pending).*"
              + "|(?:an?|any|each|every|means)\\s.*|.*\\b(?:where|which)\\b.*|.*指.*"
              + "|(?:见|详见|参见|按|另行|待|暂未|不适用).*");

  private static final Pattern NO =
      Pattern.compile(
          "(?i)(?:none|no|nil|never|not?\\s+(?:allowed|permitted|applicable|offered|provided|accepted)|prohibited|forbidden|excluded|disabled|blocked"
              + "|无|否|没有|不|不允许|不可以?|不准|不许|禁止|不得|不涉及|不提供|不接受|不承担|不作)(?=[\\s,，;；.。(（—-]|$).*");

  private static final Pattern YES =
      Pattern.compile(
          "(?i)(?:yes|allowed|permitted|at (?:the )?(?:supplier|provider|vendor|processor|company|contractor)(?:'s|’s)? (?:sole )?discretion|unrestricted|freely"
              + "|是|允许|可以|可|需要|有|乙方自定|自行决定|不限)(?=[\\s,，;；.。(（—-]|$).*");

  /** What makes a no or a yes depend on something. */
  private static final Pattern BUT =
      Pattern.compile(
          "(?i).*(?:except|unless|without|subject|only|consent|approv|but\\b|save|if\\b|where|除|但|未经|经|同意|批准|仅|原则|一般|视).*");

  private LabelledValues() {}

  /** The passages of a contract, with statements for labels and their values. */
  public static List<Passage> stated(List<Passage> passages, List<Label> labels) {
    List<Passage> stated = new ArrayList<>();
    for (Passage passage : passages) {
      stated.add(passage.isRow() ? row(passage, labels) : line(passage, labels));
    }
    return stated;
  }

  private static Passage line(Passage passage, List<Label> labels) {
    String line = passage.cells().getFirst();
    Numbering number = Numbering.of(line);
    Matcher form = LINE.matcher(line).region(number == null ? 0 : number.end(), line.length());
    String said = form.matches() ? said(form.group(1), form.group(2), labels) : null;
    if (said == null) {
      return passage;
    }
    int kept = answers(said) ? form.start(1) : form.start(2);
    return Passage.line(passage.page(), line.substring(0, kept) + said.strip());
  }

  private static Passage row(Passage passage, List<Label> labels) {
    List<String> cells = new ArrayList<>(passage.cells());
    int last = -1;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (cell.isEmpty()) {
        continue;
      }
      String said = last < 0 ? null : said(cells.get(last), cell, labels);
      if (said != null) {
        cells.set(last, answers(said) ? "" : cells.get(last));
        cells.set(i, said.strip());
        last = -1;
      } else {
        last = i;
      }
    }
    return new Passage(passage.page(), cells);
  }

  /** Whether a yes or a no became a sentence, which needs its label no more. */
  private static boolean answers(String said) {
    return said.startsWith("\n");
  }

  /**
   * The value with what it says behind its label, on a line of its own; null where it stands for no
   * duty or says nothing.
   */
  private static @Nullable String said(String name, String value, List<Label> labels) {
    String label = Normal.of(name).strip();
    String given = value.strip();
    if (given.length() > LONGEST_VALUE
        || SENTENCE.matcher(name).find()
        || SENTENCE.matcher(given).find()
        || DENIED.matcher(name).find()
        || name.matches("(?s).*[?？].*")
        || isPartly(given)
        || OPEN.matcher(given).matches()) {
      return null;
    }
    Label found = labels.stream().filter(each -> each.is(label)).findFirst().orElse(null);
    if (found == null) {
      return null;
    }
    boolean han = label.codePoints().anyMatch(Character::isIdeographic);
    boolean no = NO.matcher(given).matches();
    boolean yes = YES.matcher(given).matches();
    if ((no || yes) && BUT.matcher(given).matches()) {
      return null; // it depends on something, which the value itself says
    }
    Wording duty = found.duty();
    if (duty != null && no && !found.list()) {
      return stated((found.act() ? "" : Questionnaire.REFUSED + " ") + text(duty, han), han);
    } else if (duty != null && yes && found.act()) {
      return stated(Questionnaire.REFUSED + " " + text(duty, han), han);
    }
    Wording says = found.says();
    return says == null
        ? null
        : given + stated(text(says, han) + " " + name.strip() + " " + given, han);
  }

  /** A sentence on a line of its own, to which the next line does not belong. */
  private static String stated(String sentence, boolean han) {
    return "\n" + sentence + (han ? "。" : ".");
  }

  /** Whether it answers a requirement in part, which the questionnaire reads. */
  private static boolean isPartly(String value) {
    Verdict verdict = Verdict.of(value);
    return verdict != null && verdict.kind() == Verdict.Kind.PARTLY;
  }

  private static String text(Wording wording, boolean han) {
    return wording.in(han ? Locale.CHINESE : Locale.ENGLISH);
  }
}
