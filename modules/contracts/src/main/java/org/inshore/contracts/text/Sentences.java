package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences, at full stops, semicolons and the like, and those into their duties.
 */
final class Sentences {
  private static final int MAX_LENGTH = 4000;

  /** Words before a full stop that ends none. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "art", "arts", "sec", "ltd", "inc", "co", "corp", "e.g", "i.e", "etc", "vs", "u.s",
          "u.k", "e.u");

  /** The colon before the first item. */
  private static final Pattern LIST = Pattern.compile("[:：]\\s*(?=[(（][1一ai][)）]|1[.、．)）]|①)");

  /** Words of a half sentence that speaks of what the one before names. */
  private static final Pattern POINTS_BACK =
      Pattern.compile("(?i)\\s*(?:(?:that|this|it|they|these|those)\\b|它|这些|那些|这就|其他一律|其余一律)");

  private static final Pattern ITEM =
      Pattern.compile("[(（](?:\\w{1,3}|[一二三四五六七八九十]{1,3})[)）]|\\d{1,2}[.、．)）]|[①-⑳]");

  private Sentences() {}

  /** The sentences, in order, without blanks at their ends. */
  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i) || i - start >= MAX_LENGTH) {
        add(sentences, text.substring(start, i + 1));
        start = i + 1;
      }
    }
    add(sentences, text.substring(start));
    return led(sentences);
  }

  /** Puts what announces a list within a paragraph before each of its items. */
  private static List<String> led(List<String> sentences) {
    List<String> led = new ArrayList<>();
    String lead = "";
    for (String sentence : sentences) {
      lead = ITEM.matcher(sentence).lookingAt() ? lead : "";
      led.add(lead.isEmpty() ? sentence : lead + " " + sentence);
      Matcher list = LIST.matcher(sentence);
      if (list.find()) {
        lead = sentence.substring(0, list.start());
      }
    }
    return led;
  }

  private static void add(List<String> sentences, String sentence) {
    if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(sentence.strip());
      sentences.addAll(CompoundSentence.parts(sentence.strip()));
    }
  }

  private static boolean ends(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '！', '!', '\n' -> true;
      case '；', ';' -> !POINTS_BACK.matcher(text).region(at + 1, text.length()).lookingAt();
      // A question states nothing: it is the case that what follows it is about.
      case '？', '?' -> text.indexOf('\n', at) == at + 1;
      case '.' ->
          at + 1 < text.length()
              && Character.isWhitespace(text.charAt(at + 1))
              && !ABBREVIATIONS.contains(Normal.of(wordBefore(text, at)));
      default -> false;
    };
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return text.substring(start, end);
  }
}
