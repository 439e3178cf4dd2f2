package org.inshore.scanners.documents.office.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.numbering.ListLevels;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that Word prints before paragraphs of lists: they are counted from the definitions of
 * lists and styles and stand nowhere as text.
 */
final class WordLists {
  private static final int MAX_LISTS = 10_000;
  private static final int MAX_BASED = 20;

  private final Map<String, ListLevels> definitions = new HashMap<>();
  private final Map<String, ListLevels> lists = new HashMap<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<ListLevels, int[]> counts = new HashMap<>();
  private @Nullable String standard;

  /** A style of paragraphs: the list it puts them into, and the style it is based on. */
  private static final class Style {
    private @Nullable String list;
    private int level = -1;
    private @Nullable String base;
  }

  /** Reads the definitions of a document. */
  static WordLists of(OoxmlPackage word, String main) throws IOException, XMLStreamException {
    WordLists lists = new WordLists();
    String numbering = word.target(main, "numbering");
    if (numbering != null && word.has(numbering)) {
      try (InputStream in = word.open(numbering)) {
        lists.numbering(Xml.reader(in));
      }
    }
    String styles = word.target(main, "styles");
    if (styles != null && word.has(styles)) {
      try (InputStream in = word.open(styles)) {
        lists.styles(Xml.reader(in));
      }
    }
    return lists;
  }

  private void numbering(XMLStreamReader xml) throws XMLStreamException {
    ListLevels current = null;
    String list = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || definitions.size() > MAX_LISTS) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          current = new ListLevels();
          definitions.put(value(xml, "abstractNumId"), current);
        }
        case "num" -> {
          list = value(xml, "numId");
          current = null;
        }
        case "abstractNumId" -> {
          current = definitions.get(value(xml, "val"));
          if (current != null && lists.size() < MAX_LISTS) {
            lists.put(list, current);
          }
        }
        case "lvlOverride" -> {
          ListLevels shared = lists.get(list);
          if (shared != null) {
            // A list that begins anew counts by itself.
            current = shared.own();
            current.level(Xml.number(xml, "ilvl", 0));
            lists.put(list, current);
          }
        }
        case "lvl" -> {
          if (current != null) {
            current.level(Xml.number(xml, "ilvl", 0));
          }
        }
        case "start", "startOverride", "numFmt", "lvlText", "isLgl", "pStyle" -> {
          if (current != null) {
            current.take(xml.getLocalName(), value(xml, "val"));
          }
        }
        default -> {}
      }
    }
  }

  private void styles(XMLStreamReader xml) throws XMLStreamException {
    Style style = new Style();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || styles.size() > MAX_LISTS) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> {
          style = new Style();
          String id = value(xml, "styleId");
          if (value(xml, "type").equals("paragraph") && isOn(value(xml, "default"))) {
            standard = id;
          }
          styles.put(id, style);
        }
        case "basedOn" -> style.base = value(xml, "val");
        case "numId" -> style.list = value(xml, "val");
        case "ilvl" -> style.level = Xml.number(xml, "val", 0);
        default -> {}
      }
    }
  }

  /**
   * The number of the next paragraph, with a blank behind it; empty if it has none.
   *
   * @param style its style; null for the standard one
   * @param own the list that it names itself; null if none
   * @param level the level that it names itself; less than 0 if none
   */
  String next(@Nullable String style, @Nullable String own, int level) {
    String list = own;
    int at = level;
    Style each = styles.get(style == null ? standard : style);
    for (int i = 0; i < MAX_BASED && each != null && (list == null || at < 0); i++) {
      list = list == null ? each.list : list;
      at = at < 0 ? each.level : at;
      each = each.base == null ? null : styles.get(each.base);
    }
    ListLevels levels = list == null ? null : lists.get(list);
    if (levels == null) {
      return "";
    }
    int[] count = counts.computeIfAbsent(levels, ListLevels::counters);
    at =
        Math.clamp(
            at < 0 ? levels.level(style == null ? standard : style) : at, 0, count.length - 1);
    levels.count(at, count);
    return levels.text(at, count);
  }

  private static boolean isOn(String value) {
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  private static String value(XMLStreamReader xml, String name) {
    String value = Xml.attribute(xml, name);
    return value == null ? "" : value;
  }
}
