package org.inshore.scanners.documents.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telling whether rows on a page have a header of their own. */
final class PageHeading {
  private PageHeading() {}

  /**
   * How many of a page's first rows are those of the page before: a header may have several lines.
   */
  static int again(List<List<@Nullable String>> top, List<List<@Nullable String>> rows) {
    if (top.isEmpty() || rows.isEmpty() || !isAgain(top.getFirst(), rows.getFirst())) {
      return 0;
    }
    int again = 1;
    while (again < Math.min(top.size(), rows.size()) && top.get(again).equals(rows.get(again))) {
      again++;
    }
    return again;
  }

  /**
   * Whether a page's first row is a header as the one of the page before is: it is the same, or has
   * a label of it, as the first line of a form that is filled in anew on each page.
   */
  static boolean isAgain(List<@Nullable String> header, List<@Nullable String> first) {
    for (int i = 0; i < Math.min(header.size(), first.size()); i++) {
      String label = header.get(i);
      if (label != null && !label.isBlank() && label.equals(first.get(i))) {
        return true;
      }
    }
    return header.equals(first);
  }
}
