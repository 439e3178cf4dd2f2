package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a sentence that states several duties of one party ({@code X shall A, and shall B}) into
 * one for each, all with its subject. What has a condition or an exception is left whole, since it
 * may belong to each part.
 */
final class CompoundSentence {
  private static final int MAX_SUBJECT = 240;

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?i:unless|except(?:ing)?|apart from|other than|however|provided|subject to|only (?:if|with|after|upon)|save|without(?! (?:any |undue |unreasonable )*delay))\\b"
              + "|除非|除外|除\\p{IsHan}{2,40}外|未经|但|如|若|方可|的前提");

  private static final Pattern MODAL =
      Pattern.compile("\\b(?:shall|will|must|agrees to|undertakes to)\\b");

  private static final Pattern PART =
      Pattern.compile(
          ",?\\s+and\\s+(?=(?:shall|will|must|agrees to|undertakes to)\\b)"
              + "|,\\s+(?=(?:shall|will|must)\\b)"
              + "|,?\\s+and\\s+(?:to\\s+)?(?=(?:promptly |immediately )?(?:notify|inform|report to|alert)\\b)");

  private static final Pattern HAN_MODAL = Pattern.compile("应当|应|必须|须|不得|负责|承诺|保证");

  private static final Pattern HAN_PART =
      Pattern.compile("[，,](?:并且|并|且|同时)(?=应|须|必须|不得|在|于|立即|及时|负责|承诺|保证)");

  private CompoundSentence() {}

  /** The duties of a sentence, each as a sentence; empty if it states one. */
  static List<String> parts(String sentence) {
    List<String> parts = parts(sentence, MODAL, PART, " ");
    return parts.isEmpty() ? parts(sentence, HAN_MODAL, HAN_PART, "") : parts;
  }

  private static List<String> parts(String sentence, Pattern modal, Pattern cut, String blank) {
    Matcher first = modal.matcher(sentence);
    if (!first.find() || first.start() > MAX_SUBJECT) {
      return List.of();
    }
    Matcher at = cut.matcher(sentence);
    if (!at.find(first.end()) || CONDITION.matcher(sentence).find(first.end())) {
      return List.of();
    }
    String subject = sentence.substring(0, first.start()).strip();
    String duty = first.group().equals("不得") ? "应" : first.group();
    List<String> parts = new ArrayList<>();
    int start = first.start();
    do {
      parts.add(part(subject, duty, sentence.substring(start, at.start()), modal, blank));
      start = at.end();
    } while (at.find());
    parts.add(part(subject, duty, sentence.substring(start), modal, blank));
    return List.copyOf(parts);
  }

  private static String part(
      String subject, String duty, String rest, Pattern modal, String blank) {
    String between = modal.matcher(rest).lookingAt() ? blank : blank + duty + blank;
    return subject + between + rest.strip();
  }
}
