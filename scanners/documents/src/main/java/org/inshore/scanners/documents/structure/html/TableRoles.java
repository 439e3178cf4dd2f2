package org.inshore.scanners.documents.structure.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Generic elements that are a table, its rows and cells by their role (WAI-ARIA), by their style or
 * by that of their class (CSS 2, {@code display}): they get the names of those of HTML.
 *
 * <p>Nothing is tracked outside of such a table. A row counts within a table only, a cell within a
 * row.
 */
final class TableRoles {
  private static final int MOST_OPEN = 1_000;
  private static final int MOST_CLASSES = 1_000;

  private static final Set<String> GENERIC =
      Set.of("div", "span", "section", "article", "ul", "ol", "li");

  private static final Map<String, String> ROLES =
      Map.of(
          "table", "table",
          "grid", "table",
          "treegrid", "table",
          "row", "tr",
          "cell", "td",
          "gridcell", "td",
          "columnheader", "td",
          "rowheader", "td");

  private static final Map<String, String> DISPLAYS =
      Map.of("table", "table", "inline-table", "table", "table-row", "tr", "table-cell", "td");

  private static final Pattern DISPLAY =
      Pattern.compile("(?i)(?:^|[;\\s{])display\\s*:\\s*([a-z-]+)");

  private static final Pattern RULE = Pattern.compile("([^{}]{1,1000})\\{([^{}]{0,4000})\\}");
  private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)\\s*$");

  private record Open(String name, String as) {}

  private final Map<String, String> classes = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** Takes a sheet of styles. */
  void style(CharSequence sheet) {
    Matcher rule = RULE.matcher(sheet);
    while (rule.find() && classes.size() < MOST_CLASSES) {
      String as = display(rule.group(2));
      if (as != null) {
        for (String selector : rule.group(1).split(",", -1)) {
          Matcher of = CLASS.matcher(selector);
          if (of.find()) {
            classes.put(of.group(1), as);
          }
        }
      }
    }
  }

  private static @Nullable String display(String style) {
    Matcher display = DISPLAY.matcher(style);
    return display.find() ? DISPLAYS.get(display.group(1).toLowerCase(Locale.ROOT)) : null;
  }

  /** An element as what it is. */
  HtmlTag begin(HtmlTag tag) {
    if (!GENERIC.contains(tag.name())) {
      return tag;
    }
    String as = as(tag);
    boolean table = "table".equals(as);
    if (open.isEmpty() ? !table : open.size() == MOST_OPEN) {
      return tag;
    }
    boolean placed =
        table || ("tr".equals(as) && isWithin("table")) || ("td".equals(as) && isWithin("tr"));
    String name = as == null || !placed ? tag.name() : as;
    open.push(new Open(tag.name(), name));
    return placed ? new HtmlTag(name, tag.attributes()) : tag;
  }

  private @Nullable String as(HtmlTag tag) {
    String role = tag.attribute("role");
    String as = role == null ? null : ROLES.get(role.strip().toLowerCase(Locale.ROOT));
    String style = tag.attribute("style");
    as = as == null && style != null ? display(style) : as;
    String names = tag.attribute("class");
    if (as == null && names != null && !classes.isEmpty()) {
      for (String name : names.split("\\s+", -1)) {
        as = as == null ? classes.get(name) : as;
      }
    }
    return as;
  }

  /** Whether the innermost part of a table that is open is of a kind. */
  private boolean isWithin(String kind) {
    for (Open each : open) {
      if (!each.as.equals(each.name)) {
        return each.as.equals(kind);
      }
    }
    return false;
  }

  /** What ends where an element ends; what is still open within it ended before. */
  String end(String name) {
    Iterator<Open> outwards = open.iterator();
    while (outwards.hasNext()) {
      Open each = outwards.next();
      if (each.name.equals(name)) {
        while (!each.equals(open.peek())) {
          open.pop();
        }
        open.pop();
        return each.as;
      }
    }
    return name;
  }
}
