package org.inshore.scanners.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.office.ooxml.OoxmlExtras;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of one drawing of Visio (vsdx and its kin): the texts of shapes, what shapes know of
 * themselves, links, comments, names of pages; of masters, too.
 */
final class VsdxReader {
  /** Cells whose values are words; those of others are measures. */
  private static final Set<String> SPEAKING =
      Set.of(
          "Value",
          "Prompt",
          "Label",
          "Address",
          "SubAddress",
          "Description",
          "ExtraInfo",
          "Comment",
          "Copyright",
          "ScreenTip",
          "Menu",
          "Text");

  private static final Set<String> NAMES = Set.of("Name", "NameU", "AuthorName", "Title", "Alias");

  private VsdxReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (OoxmlPackage drawing = OoxmlPackage.open(document, limits, sink)) {
      for (String name : drawing.names()) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("visio/") && lower.endsWith(".xml")) {
          String part = name.substring("visio/".length(), name.length() - ".xml".length());
          TextBlocks text = new TextBlocks(document.location().append("part", part), sink);
          part(drawing, name, text);
          text.finish();
        }
      }
      OoxmlExtras.push(drawing, document, limits, sink);
    }
  }

  private static void part(OoxmlPackage drawing, String name, TextBlocks text)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (InputStream in = drawing.open(name)) {
      XMLStreamReader xml = Xml.reader(in);
      boolean open = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          attributes(xml, text);
        } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
          // Runs of one text follow each other.
          text.append(xml.getText());
          open = true;
        } else if (event == XMLStreamConstants.END_ELEMENT && open && isEnd(xml.getLocalName())) {
          text.append("\n");
          open = false;
        }
      }
    }
  }

  /** Marks of formats within a text are empty elements. */
  private static boolean isEnd(String element) {
    return !element.equals("cp") && !element.equals("pp") && !element.equals("tp");
  }

  private static void attributes(XMLStreamReader xml, TextBlocks text)
      throws ScanException, InterruptedException {
    String value = Xml.attribute(xml, "V");
    String cell = Objects.requireNonNullElse(Xml.attribute(xml, "N"), "");
    if (value != null && SPEAKING.contains(cell)) {
      text.append(value + "\n");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (NAMES.contains(xml.getAttributeLocalName(i))) {
        text.append(xml.getAttributeValue(i) + "\n");
      }
    }
  }
}
