package org.inshore.contracts.text;

import java.util.regex.Pattern;

/** Titles of a contract and of its clauses, told from lines that say something. */
final class Titles {
  private static final Pattern DUTY = Pattern.compile("应|不得|(?i:\\b(?:shall|must|may|will)\\b)");

  private static final Pattern CONTRACT =
      Pattern.compile("(?:合同|协议|协议书|合同书)$|(?i:\\b(?:agreement|addendum|contract)$)");

  /** Words that all begin with a capital, or none but Han characters. */
  private static final Pattern TITLE =
      Pattern.compile(
          "\\p{IsHan}{2,16}|(?:[\\p{Lu}\\d][\\p{L}\\d'’/-]*|of|and|or|for|the|on|to|in|by|with|&|[-–—])"
              + "(?:\\s+(?:[\\p{Lu}\\d][\\p{L}\\d'’/-]*,?|of|and|or|for|the|on|to|in|by|with|&|[-–—])){0,7}");

  /** A sentence with fewer characters may be said in short under its title. */
  private static final int LONGEST_NOTE = 90;

  /** Few words without an end: what the lines below are about where nothing has a number. */
  private static final Pattern NOTED =
      Pattern.compile("\\p{IsHan}{2,16}|\\p{Lu}[\\p{L}'’/-]*(?:\\s+[\\p{L}&'’/-]+){0,4}");

  /** A sentence that begins with who does something says by itself what it says. */
  private static final Pattern SUBJECT =
      Pattern.compile("\\s*(?:(?:The|Each|Both|An?)\\s|甲方|乙方|双方)");

  /** A line that names who a party is. */
  private static final Pattern PARTY =
      Pattern.compile("\\s*(?:[甲乙丙]方|(?i:party [ab]))[^:：]{0,20}[:：].{0,60}");

  private static final Pattern CLOSED = Pattern.compile("[。；;.!！?？：:]\\s*$");

  private Titles() {}

  /** Whether a line names the contract and none of its clauses. */
  static boolean namesContract(String line) {
    return CONTRACT.matcher(line).find();
  }

  /** Whether a line names who a party is. */
  static boolean namesParty(String line) {
    return PARTY.matcher(line).matches();
  }

  /** Whether a line is a title where clauses have numbers. */
  static boolean isTitle(String line) {
    return TITLE.matcher(line.strip()).matches() && !namesContract(line.strip());
  }

  /** Whether a line is what the lines below it are about. */
  static boolean isNoted(String line) {
    return NOTED.matcher(line.strip()).matches();
  }

  /** Whether nothing is left open by a line, so that a title may follow. */
  static boolean closes(String line) {
    return CLOSED.matcher(line).find() || namesContract(line.strip()) || namesParty(line);
  }

  /** Whether a part says in short, without who must do it, something of what its title names. */
  static boolean isNote(String part) {
    return part.length() <= LONGEST_NOTE
        && !DUTY.matcher(part).find()
        && !SUBJECT.matcher(part).lookingAt()
        && !part.strip().endsWith(":");
  }
}
