package org.inshore.scanners.documents.office.word;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.jspecify.annotations.Nullable;

/** State of a body as it is printed: numbers of lists beside its text, and no deleted text. */
final class PrintedParagraphs {
  private final WordLists lists;
  private boolean inProperties;
  private boolean deleted;
  private @Nullable String style;
  private @Nullable String list;
  private int level = -1;

  PrintedParagraphs(WordLists lists) {
    this.lists = lists;
  }

  /**
   * Takes the start of an element.
   *
   * @return whether it is not printed; its end is come to then
   */
  boolean skips(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    switch (name) {
      case "pPr" -> {
        inProperties = true;
        deleted = false;
        style = null;
        list = null;
        level = -1;
      }
      case "del", "moveFrom" -> {
        deleted |= inProperties;
        Xml.skip(xml);
        return true;
      }
      case "pPrChange", "rPrChange", "sectPrChange", "numberingChange" -> {
        Xml.skip(xml);
        return true;
      }
      case "pStyle" -> style = Xml.attribute(xml, "val");
      case "numId" -> list = Xml.attribute(xml, "val");
      case "ilvl" -> level = Xml.number(xml, "val", 0);
      default -> {}
    }
    return false;
  }

  /** Ends an element; the number to be printed behind it, mostly empty. */
  String number(String name) {
    if (!name.equals("pPr") || !inProperties) {
      return "";
    }
    inProperties = false;
    return deleted ? "" : lists.next(style, list, level);
  }
}
