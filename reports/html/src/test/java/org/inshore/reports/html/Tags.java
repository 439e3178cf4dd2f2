package org.inshore.reports.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds elements that are not closed in the order in which they were opened. */
final class Tags {
  private static final Set<String> SINGLE = Set.of("meta", "input");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)(?:\\s[^<>]*)?>");

  private Tags() {}

  static List<String> unbalanced(String page) {
    String markup = page.replaceAll("(?s)(<(script|style)[^>]*>).*?</\\2>", "$1</$2>");
    List<String> problems = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(markup);
    while (tags.find()) {
      String tag = tags.group(2);
      if (SINGLE.contains(tag)) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.push(tag);
      } else if (open.isEmpty() || !open.pop().equals(tag)) {
        problems.add("</" + tag + "> at " + tags.start());
      }
    }
    problems.addAll(open);
    return problems;
  }
}
