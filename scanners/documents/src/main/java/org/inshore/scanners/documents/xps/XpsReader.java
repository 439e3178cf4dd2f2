package org.inshore.scanners.documents.xps;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlExtras;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.page.PageText;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reader of one XPS: its pages, outlines and properties; parts may be cut into pieces. */
final class XpsReader {
  private static final String PAGE = ".fpage";

  /** Pages in the order of their numbers: 2 before 10. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.<String>comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final OoxmlPackage parts;
  private final Location location;
  private final ContentSink sink;
  private final PageText text;

  private XpsReader(OoxmlPackage parts, Location location, ContentSink sink) {
    this.parts = parts;
    this.location = location;
    this.sink = sink;
    this.text = new PageText(sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (OoxmlPackage parts = OoxmlPackage.open(document, limits, sink)) {
      new XpsReader(parts, document.location(), sink).read();
      OoxmlExtras.push(parts, document, limits, sink);
    }
  }

  private void read() throws IOException, ScanException, InterruptedException {
    Map<String, List<String>> pages = new TreeMap<>(BY_NUMBER);
    TextBlocks said = new TextBlocks(location.append("part", "attributes"), sink);
    for (String name : parts.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      int page = lower.indexOf(PAGE);
      if (page >= 0 && !lower.endsWith(".rels")) {
        String whole = name.substring(0, page);
        pages.computeIfAbsent(whole, any -> new ArrayList<>()).add(name);
      } else if (lower.endsWith(".struct") || lower.endsWith(".frag")) {
        outline(name, said);
      }
    }
    int number = 0;
    for (List<String> pieces : pages.values()) {
      pieces.sort(BY_NUMBER);
      page(pieces, location.append("page", String.valueOf(++number)), said);
    }
    text.finish();
    said.finish();
    if (number == 0) {
      throw Problems.damaged(null);
    }
  }

  private void page(List<String> pieces, Location place, TextBlocks said)
      throws IOException, ScanException, InterruptedException {
    Guard.checkInterrupt();
    XpsPage page = new XpsPage();
    List<InputStream> streams = new ArrayList<>();
    for (String piece : pieces) {
      streams.add(parts.open(piece));
    }
    try (InputStream in = new SequenceInputStream(Collections.enumeration(streams))) {
      page.read(Xml.reader(in));
    } catch (XMLStreamException e) {
      sink.failed(place, Problems.damaged(e));
    }
    text.push(page.runs, page.rulings, place);
    said.append(page.said);
    if (page.hasUnreadableGlyphs()) {
      sink.failed(place, Problems.noReader("pdf.glyphs"));
    } else if (page.isOutlines()) {
      sink.failed(place, Problems.noReader("outlines"));
    }
  }

  private void outline(String name, TextBlocks said)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = parts.open(name)) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        String entry =
            xml.next() == XMLStreamConstants.START_ELEMENT
                ? Xml.attribute(xml, "Description")
                : null;
        if (entry != null) {
          said.append(entry + "\n");
        }
      }
    } catch (XMLStreamException e) {
      sink.failed(location.append("part", name), Problems.damaged(e));
    }
  }
}
