package org.inshore.core.scan.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a cell in XML that hold text, without the prefixes of their names. */
final class XmlCell {
  private static final Pattern TAG =
      Pattern.compile("<(/?)(?:[\\w.-]++:)?+([A-Za-z_\\p{IsHan}][\\w\\p{IsHan}.-]*+)([^<>]*+)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z_][\\w.-]*+)\\s*+=\\s*+[\"']([^\"'<>]*+)[\"']");
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[([^\\]<>]*+)]]>");

  private XmlCell() {}

  static @Nullable CellFields read(String cell) {
    String text = CDATA.matcher(cell).replaceAll("$1");
    CellFields fields = new CellFields();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    int done = 0;
    boolean leaf = false;
    while (tag.find()) {
      String between = decoded(text.substring(done, tag.start())).strip();
      String name = tag.group(2);
      boolean ends = !tag.group(1).isEmpty();
      if (ends) {
        if (open.isEmpty() || !open.pop().equals(name)) {
          return null;
        }
        fields.leave();
        if (leaf && !between.isEmpty()) {
          fields.add(name, between);
        } else {
          fields.rest("", between);
        }
        leaf = false;
      } else {
        fields.rest("", done == 0 ? "" : between);
        Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
        while (attribute.find()) {
          fields.rest(attribute.group(1), decoded(attribute.group(2)));
        }
        if (!tag.group(3).endsWith("/")) {
          open.push(name);
          // The root tells of nothing but the whole.
          fields.enter(open.size() == 1 ? "" : name);
          leaf = true;
        }
      }
      done = tag.end();
    }
    return open.isEmpty() && done > 0 ? fields : null;
  }

  private static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}
