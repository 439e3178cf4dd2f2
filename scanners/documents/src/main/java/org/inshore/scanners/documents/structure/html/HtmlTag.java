package org.inshore.scanners.documents.structure.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt",
          "u", "var", "wbr");

  /** Attributes of which a part of a drawing is moved to a place of its own. */
  private static final Set<String> PLACES = Set.of("x", "y", "dx", "dy");

  /** Attributes that say how an element looks and not what it means. */
  private static final Set<String> LOOKS =
      Set.of(
          "align",
          "bgcolor",
          "border",
          "cellpadding",
          "cellspacing",
          "charset",
          "class",
          "color",
          "colspan",
          "cx",
          "cy",
          "d",
          "dir",
          "dx",
          "dy",
          "face",
          "fill",
          "for",
          "height",
          "hspace",
          "http-equiv",
          "lang",
          "media",
          "method",
          "name",
          "nowrap",
          "points",
          "r",
          "rel",
          "role",
          "rowspan",
          "rules",
          "rx",
          "ry",
          "size",
          "stroke",
          "style",
          "tabindex",
          "target",
          "transform",
          "type",
          "valign",
          "viewbox",
          "vspace",
          "width",
          "x",
          "x1",
          "x2",
          "y",
          "y1",
          "y2");

  /** A name with one is somebody's; digits of a fraction are none. */
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<![.0-9])[0-9]{8}");

  private static final int MAX_SPANNED = 100;

  HtmlTag(String name) {
    this(name, new LinkedHashMap<>());
  }

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** Whether it stands within words. */
  boolean isInline() {
    return INLINE.contains(name)
        && !(name.equals("tspan") && PLACES.stream().anyMatch(attributes::containsKey));
  }

  /** Whether an attribute says nothing but how an element looks. */
  static boolean isLook(String key, String value) {
    return LOOKS.contains(key) && !LONG_NUMBER.matcher(value).find();
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
