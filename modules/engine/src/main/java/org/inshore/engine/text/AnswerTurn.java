package org.inshore.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns from a question that a label ends to the answer, as records of interviews and of calls have
 * them: {@code 账号？答：}, {@code 身份证号是多少？客户：}; and from a kind to the value of a pair in JSON: {@code
 * {"type": "wechat", "value": "…"}}.
 */
final class AnswerTurn {
  private static final Pattern TURN =
      Pattern.compile(
          "(多少|什么|哪天|哪里|几号)?[呢啊]?[?][ \\t\\r\\n]{0,3}(回?答|客户|用户|对方|本人|被询问人|被告|原告|A)"
              + "|,[ \\t\\r\\n]{0,10}[\"']?value");

  /** What one begins with, and what it ends with. */
  private static final String FIRST = "?多什哪几呢啊,";

  private static final String LAST = "答户方人告Ae";

  private static final String QUOTES = "\"'";
  private static final String COLONS = ":：";

  private AnswerTurn() {}

  /** Where one ends that begins at a place; -1 if none does. */
  static int end(TextView text, int start) {
    if (FIRST.indexOf(LabelNote.character(text, start)) < 0) {
      return -1;
    }
    Matcher turn = TURN.matcher(text.normalised(start, text.atMostOn(start, Filler.LONGEST)));
    if (!turn.lookingAt()) {
      return -1;
    }
    int end = text.atMostOn(start, turn.end());
    return isColon(text, end) ? end : -1;
  }

  /** Where one begins that ends before a place; -1 if none does. */
  static int start(TextView text, int end) {
    if (LAST.indexOf(LabelNote.character(text, text.previous(end))) < 0 || !isColon(text, end)) {
      return -1;
    }
    String before = text.normalised(text.atMostBack(end, Filler.LONGEST), end);
    Matcher turn = TURN.matcher(before);
    while (turn.find()) {
      if (turn.end() == before.length()) {
        return text.atMostBack(end, before.length() - turn.start());
      }
    }
    return -1;
  }

  private static boolean isColon(TextView text, int at) {
    int place = text.counting(at);
    if (QUOTES.indexOf(LabelNote.character(text, place)) >= 0) {
      place = text.next(place);
    }
    return COLONS.indexOf(LabelNote.character(text, place)) >= 0;
  }
}
