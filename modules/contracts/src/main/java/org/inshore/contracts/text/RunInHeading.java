package org.inshore.contracts.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heading in the line of its clause: {@code 3.4 Security measures. Implement and maintain …}. It is
 * told by its last word, a noun; few words with a verb are a duty in short.
 */
final class RunInHeading {
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*(?!(?i:no|not|never|none)\\b)\\p{Lu}[\\p{L}’'-]*(?:(?:\\s+|/|, )(?:[\\p{L}’'-]+|&)){0,5}"
              + "(?<=tion|tions|sion|ity|ties|ment|ments|ance|ence|ures|ards|hts|sors|tors|ers|ies|ing|eturn|udits?|aw|ear|ose)"
              + "\\s*[.:]\\s+(?=\\p{Lu})");

  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(?:shall|must|may|will|is|are|keep|encrypt|delete|return|use|restrict|notify)s?\\b");

  private RunInHeading() {}

  /** Where the sentence behind it begins; 0 where there is none. */
  static int end(String line) {
    Matcher heading = HEADING.matcher(line);
    if (!heading.lookingAt()) {
      return 0;
    }
    String words = heading.group().replaceAll("(?i)\\bor return\\b|\\breturn or\\b", "");
    return VERB.matcher(words).find() ? 0 : heading.end();
  }
}
