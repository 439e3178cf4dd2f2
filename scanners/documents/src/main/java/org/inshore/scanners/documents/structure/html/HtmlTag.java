package org.inshore.scanners.documents.structure.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The begin of an element.
 *
 * @param name in small letters
 * @param attributes by name in small letters
 */
record HtmlTag(String name, Map<String, String> attributes) {
  /** Elements within words; any other, as one of XML in a page, parts words. */
  static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "rb", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  private static final int MAX_SPANNED = 100;

  HtmlTag(String name) {
    this(name, new LinkedHashMap<>());
  }

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** How many columns or rows a cell spans. */
  int span(String key) {
    String value = attributes.get(key);
    if (value == null || !value.strip().matches("\\d{1,5}")) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(value.strip()), 1, MAX_SPANNED);
  }
}
