package org.inshore.scanners.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.office.ooxml.OoxmlExtras;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage.Relation;
import org.inshore.scanners.documents.office.ooxml.OoxmlText;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one presentation: slides with their notes, comments, diagrams and charts; masters. */
public final class PptxReader {
  private static final Set<String> WITH_A_SLIDE =
      Set.of("notesSlide", "comments", "diagramData", "chart");

  private PptxReader() {}

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Location location = document.location();
    try (OoxmlPackage deck = OoxmlPackage.open(document, limits, sink)) {
      String main = deck.target("", "officeDocument");
      if (main == null || !deck.has(main)) {
        main = "ppt/presentation.xml";
      }
      // A marking on a master shows on every slide.
      for (String name : deck.names()) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("ppt/(slidemasters|slidelayouts)/[^/]+\\.xml")) {
          String part = name.substring(name.lastIndexOf('/') + 1, name.length() - 4);
          TextBlocks blocks = new TextBlocks(location.append("part", part), sink);
          OoxmlText.copy(deck, name, blocks);
          blocks.finish();
        }
      }
      int number = 0;
      for (String slide : slides(deck, main)) {
        number++;
        DocumentBody body =
            new DocumentBody(location.append("slide", String.valueOf(number)), sink);
        OoxmlText.copy(deck, slide, body);
        for (Relation relation : deck.relations(slide)) {
          if (WITH_A_SLIDE.contains(relation.type())) {
            OoxmlText.copy(deck, relation.target(), body);
          }
        }
        body.finish();
      }
      OoxmlExtras.push(deck, document, limits, sink);
    }
  }

  /** The slides in the order of the show, then those that the show leaves out. */
  private static Set<String> slides(OoxmlPackage deck, String main)
      throws IOException, XMLStreamException {
    Map<String, String> byId = new HashMap<>();
    for (Relation relation : deck.relations(main)) {
      if (relation.type().equals("slide") && deck.has(relation.target())) {
        byId.put(relation.id(), relation.target());
      }
    }
    Set<String> slides = new LinkedHashSet<>();
    try (InputStream in = deck.open(main)) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sldId")) {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            String slide = byId.get(xml.getAttributeValue(i));
            if (slide != null) {
              slides.add(slide);
            }
          }
        }
      }
    }
    List<String> rest = new ArrayList<>(byId.values());
    rest.sort(null);
    slides.addAll(rest);
    return slides;
  }
}
