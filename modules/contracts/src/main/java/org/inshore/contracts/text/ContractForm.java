package org.inshore.contracts.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kind of a text as a whole: one contract in a language that is understood, or not. */
public enum ContractForm {
  /** One contract. */
  CONTRACT,
  /** There is next to no text. */
  EMPTY,
  /** Neither Chinese nor English. */
  OTHER_LANGUAGE,
  /** A text, but no contract: nobody is bound to anything. */
  NO_CONTRACT,
  /** A second contract begins before the end. */
  SEVERAL;

  private static final int MIN_LETTERS = 60;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "shall", "or", "by", "any", "this", "with", "for", "will",
          "not", "is", "be", "may", "its");

  private static final Pattern TITLE =
      Pattern.compile(
          "[^。；;：:，,.]{0,40}(?:合同|协议|协议书|合同书)(?:（[^）]{1,12}）|\\([^)]{1,12}\\))?"
              + "|(?i:[a-z,\\- ]{0,60}\\b(?:agreement|addendum|contract))");

  private static final Pattern ANNEX =
      Pattern.compile("\\s*(?:附件|附录|附表|(?i:annex|exhibit|schedule|appendix|attachment)).*");

  private static final Pattern PARTY =
      Pattern.compile("\\s*(?:甲\\s*方|委托方|发包方|(?i:party a)|披露方)[^:：]{0,16}[:：].*");

  private static final Pattern SIGNED =
      Pattern.compile(
          ".*(?:盖章|签字|签章|签署日期|签订日期|(?i:signature|signed by|by:|in witness whereof|date:)).*");

  private static final Pattern BINDS =
      Pattern.compile("应当|应|不得|须|必须|有权|(?i:\\b(?:shall|must|may not|will|agrees?)\\b)");

  private static final Pattern FIRST_CLAUSE =
      Pattern.compile(
          "\\s*(?:第\\s*[一1]\\s*[条章]|[一1]\\s*[、.．]|(?i:(?:article|clause|section)\\s+1\\b)).*");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i:.*\\b(?:made|entered|concluded|signed)\\b.*\\bbetween\\b.{3,}\\band\\b.*)"
              + "|.*(?:以下|下)简?称.{0,4}(?:甲方|委托方|委托人|发包方|客户).*");

  private static final Pattern HEADLINE =
      Pattern.compile(
          "[^\\p{IsLatin}]+|(?:\\p{Lu}[\\p{L}&'’-]*|of|and|for|the|on|to|[-–,&])"
              + "(?:\\s+(?:\\p{Lu}[\\p{L}&'’-]*,?|of|and|for|the|on|to|[-–,&]))*");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*(?:甲\\s*方|乙\\s*方|委托方|受托方|发包方|承包方|承揽方|披露方|接收方|(?i:party [ab]))"
              + "[^:：]{0,16}[:：]\\s*(.*)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:(?:合同|协议)书?\\s*(?:编号|号码|号)|(?i:(?:contract|agreement)\\s*(?:no|number)\\.?))"
              + "\\s*[:：]?\\s*(\\S{3,40})\\s*");

  /** The label of an annex by itself, below which an agreement may stand that belongs to it. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:附件|附录|附表|(?i:annex|exhibit|schedule|appendix|attachment))\\s*\\S{0,4}\\s*[:：]?");

  /** So many lines below a title its parties stand. */
  private static final int MAX_BELOW_TITLE = 8;

  /** What a text is. */
  public static ContractForm of(List<Passage> passages) {
    List<String> lines = passages.stream().flatMap(each -> each.cells().stream()).toList();
    long han = 0;
    long latin = 0;
    long kana = 0;
    long other = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char each = line.charAt(i);
        Character.UnicodeScript script = Character.UnicodeScript.of(each);
        if (script == Character.UnicodeScript.HAN) {
          han++;
        } else if (script == Character.UnicodeScript.LATIN) {
          latin++;
        } else if (Character.isLetter(each)) {
          kana +=
              script == Character.UnicodeScript.HIRAGANA
                      || script == Character.UnicodeScript.KATAKANA
                  ? 1
                  : 0;
          other++;
        }
      }
    }
    // A Han character says about as much as four letters.
    if (4 * han + latin + other < MIN_LETTERS) {
      return EMPTY;
    }
    boolean english = latin > 4 * han && isEnglish(lines);
    // Japanese has many Han characters, but no sentence without a syllable sign.
    if (other * 5 > 4 * han + latin || kana * 5 > han || (latin > 20 * han && !english)) {
      return OTHER_LANGUAGE;
    }
    if (lines.stream().noneMatch(line -> BINDS.matcher(line).find())) {
      return NO_CONTRACT;
    }
    return isSeveral(lines) || beginsAgain(lines) ? SEVERAL : CONTRACT;
  }

  private static boolean isEnglish(List<String> lines) {
    long words = 0;
    long known = 0;
    for (String line : lines) {
      for (String word : Normal.of(line).split("[^\\p{L}]+", -1)) {
        words += word.isEmpty() ? 0 : 1;
        known += ENGLISH.contains(word) ? 1 : 0;
      }
    }
    return known * 8 >= words;
  }

  /**
   * Whether there is a second title with parties below it, each before a first clause, in the same
   * language: the other language of a bilingual contract is no second one. What stands behind the
   * first annex is a second contract only if it names other parties, or has a title and a number of
   * its own and no annex's label above them.
   */
  private static boolean beginsAgain(List<String> lines) {
    Map<Boolean, Set<String>> begun = new HashMap<>();
    Set<String> names = new HashSet<>();
    Boolean parties = null;
    boolean annexed = false;
    int title = -MAX_BELOW_TITLE;
    String number = "";
    int first = title;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher named = NAMED.matcher(line);
      Matcher numbered = NUMBER.matcher(line);
      if (numbered.matches() && i - title <= MAX_BELOW_TITLE && !isLabelled(lines, title)) {
        if (number.isEmpty()) {
          number = numbered.group(1);
          first = title;
        } else if (title != first && !numbered.group(1).startsWith(number)) {
          return true;
        }
      }
      if (ANNEX.matcher(line).matches()) {
        annexed = true;
      }
      if (TITLE.matcher(line).matches() && line.length() >= 4) {
        title = i;
        if (parties == null) {
          names.clear();
        }
      } else if (i - title <= MAX_BELOW_TITLE && isParties(line, lines.get(Math.max(0, title)))) {
        parties = line.codePoints().anyMatch(Character::isIdeographic);
        if (named.matches()) {
          names.add(Normal.of(named.group(1)).replaceAll("[\\s_]+", ""));
        }
      } else if (parties != null && FIRST_CLAUSE.matcher(line).matches()) {
        names.remove("");
        Set<String> before = begun.putIfAbsent(parties, Set.copyOf(names));
        if (before != null && (!annexed || isOther(names, before))) {
          return true;
        }
        parties = null;
      }
    }
    return false;
  }

  private static boolean isLabelled(List<String> lines, int title) {
    return title > 0 && LABEL.matcher(lines.get(title - 1)).matches();
  }

  /** A line of prose is one of parties only below what is certainly a title. */
  private static boolean isParties(String line, String title) {
    return PARTY.matcher(line).matches()
        || NAMED.matcher(line).matches()
        || (BETWEEN.matcher(line).matches() && HEADLINE.matcher(title.strip()).matches());
  }

  private static boolean isOther(Set<String> names, Set<String> first) {
    return !first.isEmpty() && !first.containsAll(names);
  }

  /**
   * Whether a title with parties below it stands behind a place for signatures, and it is no annex.
   */
  private static boolean isSeveral(List<String> lines) {
    boolean signed = false;
    boolean ended = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (ANNEX.matcher(line).matches()) {
        return false;
      }
      if (TITLE.matcher(line).matches() && line.length() >= 4) {
        ended |= signed;
      } else if (ended && PARTY.matcher(line).matches()) {
        return true;
      }
      signed |= i > 5 && line.length() < 60 && SIGNED.matcher(line).matches();
    }
    return false;
  }
}
