package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Page numbers, and short lines that at least three pages have: they are of no clause. */
final class RunningHeads {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)\\s*(?:[-–—]*\\s*\\d{1,4}\\s*[-–—]*|第\\s*\\d+\\s*页.{0,12}|page\\s+\\d+.{0,10})\\s*");

  private RunningHeads() {}

  /** The passages without them. */
  static List<Passage> without(List<Passage> passages) {
    Map<String, List<Integer>> pages = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.page() > 0 && !passage.isRow() && passage.cells().getFirst().length() <= 60) {
        List<Integer> on =
            pages.computeIfAbsent(passage.cells().getFirst().strip(), each -> new ArrayList<>());
        if (on.isEmpty() || on.getLast() != passage.page()) {
          on.add(passage.page());
        }
      }
    }
    return passages.stream()
        .filter(
            each ->
                each.isRow()
                    || (!PAGE_NUMBER.matcher(each.cells().getFirst()).matches()
                        && pages.getOrDefault(each.cells().getFirst().strip(), List.of()).size()
                            < 3))
        .toList();
  }
}
