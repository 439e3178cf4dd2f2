package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a contract defines: in quotes before what they mean ({@code “名单”指…}, {@code "Records"
 * means …}), or in brackets behind it ({@code 录音文件（下称“录音”）}, {@code any extract (an "Extract")}).
 */
public final class Definitions {
  private static final int MOST = 200;
  private static final String OPENS = "[\"“「『]";
  private static final String WORD = OPENS + "(?:the\\s+)?([^\"“”」』]{1,40})[\"”」』]";

  private static final Pattern BEFORE =
      Pattern.compile(
          WORD
              + "[^。；;\"“”]{0,30}?(?:是指|系指|意指|包括|指|shall mean|means|mean|refers to|includes)\\s*(.{2,300})");

  private static final Pattern BEHIND =
      Pattern.compile(
          "([^,，;；。(（]{2,60})[(（](?:以下|下)?(?:统称|合称|简称|称)?(?:为)?\\s*"
              + "(?:hereinafter\\s+|collectively\\s+|together\\s+|each\\s+)*(?:an?\\s+|the\\s+)?"
              + WORD);

  private Definitions() {}

  /**
   * Definition.
   *
   * @param word what is defined, normalised
   * @param meaning what defines it
   */
  public record Definition(String word, String meaning) {}

  /** The definitions of a contract whose words name none of its parties. */
  public static List<Definition> of(List<Passage> passages, Parties parties) {
    List<Definition> all = new ArrayList<>();
    for (Passage passage : passages) {
      for (String sentence : Sentences.of(Normal.of(String.join(" ", passage.cells())))) {
        take(BEFORE.matcher(sentence), 1, 2, parties, all);
        take(BEHIND.matcher(sentence), 2, 1, parties, all);
      }
    }
    return all;
  }

  private static void take(
      Matcher found, int word, int meaning, Parties parties, List<Definition> all) {
    while (all.size() < MOST && found.find()) {
      String defined = found.group(word).strip();
      if (!defined.isEmpty()
          && !parties.customers().contains(defined)
          && !parties.providers().contains(defined)) {
        all.add(new Definition(defined, found.group(meaning).strip()));
      }
    }
  }
}
