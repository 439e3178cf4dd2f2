package org.inshore.contracts.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verdict of who answers a requirement, in one language or two, with a remark behind it: {@code
 * Agreed, up to one month's fee}.
 *
 * @param kind whether it is met
 * @param remark what is said besides; empty if nothing
 */
record Verdict(Kind kind, String remark) {

  /** Degree to which a requirement is met. */
  enum Kind {
    MET,
    PARTLY,
    UNMET
  }

  private static final Pattern UNMET =
      word(
          "(?:(?:我司|我方|我们|暂|恕|均)?(?:不|无法|不能|未|难以|不予)(?:能|可)?(?:满足|响应|符合|接受|同意|承诺|支持|提供|执行))"
              + "|负偏离|拒绝|谢绝|否|不行|不可|做不到"
              + "|(?:no|not (?:agreed|accepted|acceptable|compliant|met|supported|offered|possible)|non-?complian(?:t|ce)"
              + "|(?:cannot|can't|do not|don't|will not|won't|unable to) (?:comply|agree|accept|meet|offer|do (?:this|that|it))"
              + "|rejected|refused|declined|exception taken|[×✗✘])");

  private static final Pattern PARTLY =
      word(
          "(?:部分|有条件(?:地)?|有限|基本|原则上?|大体|可酌情)(?:满足|响应|符合|接受|同意|支持|可以)?|有偏离|轻微偏离|待定|待商|另议|再议|可协商|视情况"
              + "|(?:partly|partially|in part|conditionally|largely|mostly|in principle|with (?:reservations?|exceptions?|limits))"
              + "(?:[ -](?:met|agreed|accepted|compliant))?"
              + "|partial(?:ly)?(?: compliance)?|(?:agreed|accepted|compliant|met) (?:partly|in part|in principle|with (?:reservations?|exceptions?))"
              + "|tbd|to be (?:agreed|decided|discussed)|negotiable");

  private static final Pattern MET =
      word(
          "(?:(?:我司|我方|我们|完全|全部|均|可|能|可以|无条件|承诺)*(?:满足|响应|符合|接受|同意|承诺|做到))|无偏离|正偏离|可以|没问题|是|有"
              + "|(?:(?:fully|we)[ -])?(?:agreed|agree|accepted|accept|compliant|complied|comply|complies|met)|yes|ok|okay|confirmed|no deviation|[√✓]");

  /** What takes back what it stands behind. */
  private static final Pattern BUT =
      Pattern.compile(
          "(?i)(?:但|不过|然而|只是|除|须视|视|前提|仅当|限于我|but\\b|except|however|only (?:if|when|where)|subject to|provided|depending|depends|if\\b|unless).*");

  /** The verdict that a cell begins with; null if it gives none. */
  static @Nullable Verdict of(String cell) {
    String answer = cell.strip();
    for (Kind kind : new Kind[] {Kind.UNMET, Kind.PARTLY, Kind.MET}) {
      Matcher given = pattern(kind).matcher(answer);
      if (given.lookingAt()) {
        String remark = answer.substring(given.end()).strip();
        // The other language says it again.
        Matcher again = pattern(kind).matcher(remark);
        remark = again.lookingAt() ? remark.substring(again.end()).strip() : remark;
        return kind == Kind.MET && BUT.matcher(remark).matches()
            ? new Verdict(Kind.PARTLY, remark)
            : new Verdict(kind, remark);
      }
    }
    return null;
  }

  private static Pattern pattern(Kind kind) {
    return switch (kind) {
      case MET -> MET;
      case PARTLY -> PARTLY;
      case UNMET -> UNMET;
    };
  }

  /** Words with nothing but a mark or the other language behind them. */
  private static Pattern word(String words) {
    return Pattern.compile(
        "(?i)(?:" + words + ")(?:\\s*(?:[,，.。;；:：!！(（\\-–—/]+\\s*|$)|\\s+(?=\\p{L}))");
  }
}
