package org.inshore.contracts.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Standing of a sentence in a contract: only a statement binds by itself. What a recital tells is
 * why the parties agree, and a definition says what a word means wherever a duty uses it.
 */
public enum Standing {
  /** It states what is agreed. */
  STATEMENT,
  /** It is the title of what follows. */
  TITLE,
  /** It tells what the parties found or wished before they agreed. */
  RECITAL,
  /** It says what a word means. */
  DEFINITION;

  private static final Pattern RECITED =
      Pattern.compile("(?i)^[^\\p{L}\\p{N}]{0,2}(?:and\\s+)?(?:whereas\\b|鉴于|鑒於)[,，:：]?");

  private static final Pattern RECITALS =
      Pattern.compile(
          "(?:recitals?|background|preamble|whereas|introduction"
              + "|(?:协议|合同|项目|签约|缔约)?背景(?:和目的|及目的)?|鉴于(?:条款)?|序言|前言|引言)[:：]?");

  private static final Pattern DEFINED =
      Pattern.compile(
          "(?i)^[^\\p{L}\\p{N}\"“「『]{0,3}[\"“「『][^\"”」』]{1,40}[\"”」』].{0,30}?(?:\\bmeans?\\b|refers? to|是指|系指|意指|指)");

  private static final Pattern DEFINITIONS =
      Pattern.compile("(?:definitions?|interpretation|glossary|定义|释义|术语|名词解释|词语).{0,20}");

  private static final Pattern MEANS =
      Pattern.compile("(?i)\\bmeans?\\b|\\brefers? to\\b|是指|系指|意指");

  /** Words of a duty, which bind wherever they stand; what a word shall mean is none. */
  private static final Pattern DUTY =
      Pattern.compile(
          "应当?(?!用|急|答|收|付款项)|必须|不得|须|(?i:\\b(?:shall(?! (?:generally )?(?:mean|have the))|must|agrees? to)\\b)");

  private static final Pattern AGREED =
      Pattern.compile("(?i)\\bnow,? therefore\\b|(?:协议|约定|合同|承诺|保证)如下");

  /**
   * The standing of a sentence.
   *
   * @param heading the title of its own clause; empty if it has none
   * @param headings the titles above it, normalised
   */
  static Standing of(String sentence, String heading, List<String> headings) {
    boolean recital =
        RECITED.matcher(sentence).find()
            ? !DUTY.matcher(afterClause(sentence)).find()
            : RECITALS.matcher(Normal.of(heading).strip()).matches()
                && !DUTY.matcher(sentence).find();
    if (recital && !AGREED.matcher(sentence).find()) {
      return RECITAL;
    }
    boolean definition =
        DEFINED.matcher(sentence).find()
            || (MEANS.matcher(sentence).find()
                && headings.stream().anyMatch(each -> DEFINITIONS.matcher(each).matches()));
    return definition && !DUTY.matcher(sentence).find() ? DEFINITION : STATEMENT;
  }

  /**
   * What stands behind the reason: in <em>Whereas data are dear, they shall be locked</em> a duty.
   */
  private static String afterClause(String sentence) {
    String reason = RECITED.matcher(sentence).replaceFirst("");
    int comma = Math.max(reason.indexOf(','), reason.indexOf('，'));
    return comma < 0 ? "" : reason.substring(comma);
  }
}
