package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts text into sentences, at full stops, semicolons and the like. */
final class Sentences {
  private static final int MAX_LENGTH = 4000;

  /** Words before a full stop that ends none. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("no", "art", "arts", "sec", "ltd", "inc", "co", "corp", "e.g", "i.e", "etc", "vs");

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
    return sentences;
  }

  private static void add(List<String> sentences, String sentence) {
    if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(sentence.strip());
    }
  }

  private static boolean ends(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '；', ';', '！', '!', '？', '?', '\n' -> true;
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
